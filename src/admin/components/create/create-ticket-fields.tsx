import { Hint, Input, Label, Select, Textarea } from "@medusajs/ui"
import { type ReactNode, useId } from "react"
import { useTranslation } from "react-i18next"
import type { TicketPriority } from "../../../types"
import {
  type Choice,
  useAgentChoices,
  useCategoryChoices,
  usePriorityChoices,
  useTeamChoices,
} from "../../hooks/use-choices"
import type { NewTicket, NewTicketProblem } from "../../lib/new-ticket"
import { CustomerPicker } from "../customer-picker"

interface CreateTicketFieldsProps {
  values: NewTicket
  onChange: (changes: Partial<NewTicket>) => void
  problems: NewTicketProblem[]
}

export const CreateTicketFields = ({ values, onChange, problems }: CreateTicketFieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const id = useId()
  const has = (problem: NewTicketProblem) => problems.includes(problem)
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
            value={values.customer}
            onChange={(customer) => onChange({ customer })}
          />
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
    </>
  )
}

type PropertiesProps = Omit<CreateTicketFieldsProps, "problems">

const Properties = ({ values, onChange }: PropertiesProps) => {
  const { t } = useTranslation("helpdesk")
  const priorities = usePriorityChoices()
  const agents = useAgentChoices()
  const teams = useTeamChoices()
  const categories = useCategoryChoices()
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
    </div>
  )
}

/** Radix knows no empty value. */
const NONE = "none"

interface ChooseProps {
  label: string
  none?: string
  choices: Choice[]
  value: string
  onChange: (value: string) => void
}

const Choose = ({ label, none, choices, value, onChange }: ChooseProps) => {
  const id = useId()
  const options = none ? [{ value: NONE, label: none }, ...choices] : choices
  return (
    <Field htmlFor={id} label={label}>
      <Select
        value={value || NONE}
        onValueChange={(chosen) => onChange(chosen === NONE ? "" : chosen)}
      >
        <Select.Trigger id={id}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </Field>
  )
}

interface FieldProps {
  htmlFor: string
  label: string
  hint?: string
  error?: string | false
  children: ReactNode
}

const Field = ({ htmlFor, label, hint, error, children }: FieldProps) => (
  <div className="flex flex-col gap-y-2">
    <Label htmlFor={htmlFor} size="small" weight="plus">
      {label}
    </Label>
    {children}
    {error ? (
      <Hint variant="error" role="alert">
        {error}
      </Hint>
    ) : (
      hint && <Hint>{hint}</Hint>
    )}
  </div>
)
