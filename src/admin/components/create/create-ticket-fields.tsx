import { Input, Textarea } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { TicketPriority } from "../../../types"
import {
  useAgentChoices,
  useCategoryChoices,
  usePriorityChoices,
  useTeamChoices,
  useTicketServiceChoices,
} from "../../hooks/use-choices"
import type { NewTicket, NewTicketProblem } from "../../lib/new-ticket"
import { customerName } from "../../lib/people"
import { CustomerPicker } from "../customer-picker"
import { Chips } from "../settings/form"
import { Choose, Field } from "./create-field"
import { PromisePreview } from "./promise-preview"

interface CreateTicketFieldsProps {
  values: NewTicket
  onChange: (changes: Partial<NewTicket>) => void
  problems: NewTicketProblem[]
}

export const CreateTicketFields = ({ values, onChange, problems }: CreateTicketFieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const id = useId()
  const has = (problem: NewTicketProblem) => problems.includes(problem)
  const remove = (chip: string) =>
    onChange(
      chip === values.order?.id ? { order: null } : { customer: null, order: null, serviceId: "" }
    )
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          htmlFor={`${id}-customer`}
          label={t("create.customer")}
          error={has("requester") && t("create.needRequester")}
        >
          <CustomerPicker
            id={`${id}-customer`}
            autoFocus={values.customer === null}
            isInvalid={has("requester")}
            allowClear={false}
            value={values.customer}
            onChange={(customer) => onChange({ customer, order: null, serviceId: "" })}
          />
          <Chips chips={useChosen(values)} onRemove={remove} />
        </Field>
        <Field htmlFor={`${id}-email`} label={t("create.orAddress")} hint={t("create.addressHint")}>
          <Input
            id={`${id}-email`}
            type="email"
            disabled={values.customer !== null}
            value={values.email}
            onChange={(event) => onChange({ email: event.target.value })}
          />
        </Field>
      </div>
      <Field
        htmlFor={`${id}-subject`}
        label={t("fields.subject")}
        error={has("subject") && t("create.needSubject")}
      >
        <Input
          id={`${id}-subject`}
          maxLength={500}
          autoFocus={values.customer !== null}
          aria-invalid={has("subject")}
          value={values.subject}
          onChange={(event) => onChange({ subject: event.target.value })}
        />
      </Field>
      <Field
        htmlFor={`${id}-body`}
        label={t("fields.message")}
        error={has("message") && t("create.needMessage")}
      >
        <Textarea
          id={`${id}-body`}
          rows={8}
          aria-invalid={has("message")}
          value={values.body}
          onChange={(event) => onChange({ body: event.target.value })}
        />
      </Field>
      <Properties values={values} onChange={onChange} />
      <PromisePreview values={values} />
    </>
  )
}

/** Whom and what it is about, each to be taken back. */
function useChosen({ customer, order }: NewTicket) {
  const { t } = useTranslation("helpdesk")
  return [
    ...(customer ? [{ value: customer.id, label: customerName(customer) }] : []),
    ...(order
      ? [{ value: order.id, label: t("create.aboutOrder", { number: order.display_id }) }]
      : []),
  ]
}

type PropertiesProps = Omit<CreateTicketFieldsProps, "problems">

const Properties = ({ values, onChange }: PropertiesProps) => {
  const { t } = useTranslation("helpdesk")
  const priorities = usePriorityChoices()
  const agents = useAgentChoices()
  const teams = useTeamChoices()
  const categories = useCategoryChoices()
  const services = useTicketServiceChoices({
    customer_id: values.customer?.id ?? null,
    service_id: null,
  })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Choose
        label={t("fields.priority")}
        choices={priorities}
        value={values.priority}
        onChange={(priority) => onChange({ priority: priority as TicketPriority })}
      />
      <Choose
        label={t("fields.assignee")}
        none={t("people.unassigned")}
        choices={agents}
        value={values.assigneeId}
        onChange={(assigneeId) => onChange({ assigneeId })}
      />
      <Choose
        label={t("fields.team")}
        none={t("people.noTeam")}
        choices={teams}
        value={values.teamId}
        onChange={(teamId) => onChange({ teamId })}
      />
      <Choose
        label={t("fields.category")}
        none={t("people.noCategory")}
        choices={categories}
        value={values.categoryId}
        onChange={(categoryId) => onChange({ categoryId })}
      />
      {services.length > 0 && (
        <Choose
          label={t("fields.service")}
          none={t("people.noService")}
          choices={services}
          value={values.serviceId}
          onChange={(serviceId) => onChange({ serviceId })}
        />
      )}
    </div>
  )
}
