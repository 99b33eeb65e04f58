import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketCustomerDTO, TicketPriority } from "../../../../types"
import {
  useCategoryChoices,
  useMailboxChoices,
  usePriorityChoices,
} from "../../../hooks/use-choices"
import { useServices } from "../../../hooks/services"
import { type PreviewAsk, usePolicyPreview } from "../../../hooks/sla-policies"
import { customerName } from "../../../lib/people"
import { PRIORITIES } from "../../../lib/ticket-values"
import { CustomerPicker } from "../../customer-picker"
import { Chips, Field, SelectField } from "../form"
import { QueryContent, Section } from "../layout"
import { PreviewResult } from "./preview-result"

interface Ticket {
  customer: TicketCustomerDTO | null
  service_id: string | null
  category_id: string | null
  mailbox_id: string | null
  priority: TicketPriority
}

const ANY_TICKET: Ticket = {
  customer: null,
  service_id: null,
  category_id: null,
  mailbox_id: null,
  priority: "normal",
}

const askOf = (ticket: Ticket): PreviewAsk => ({
  ...(ticket.customer ? { customer_id: ticket.customer.id } : {}),
  ...(ticket.service_id ? { service_id: ticket.service_id } : {}),
  ...(ticket.category_id ? { category_id: ticket.category_id } : {}),
  ...(ticket.mailbox_id ? { mailbox_id: ticket.mailbox_id } : {}),
  priority: ticket.priority,
})

const chipOf = (customer: TicketCustomerDTO) => ({
  value: customer.id,
  label: customerName(customer),
})

interface FieldsProps {
  ticket: Ticket
  onChange: (changes: Partial<Ticket>) => void
}

const TicketFields = ({ ticket, onChange }: FieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const services = useServices(ticket.customer?.id ?? null).data ?? []
  return (
    <div className="grid items-start gap-4 px-6 py-4 md:grid-cols-2">
      <Field label={t("fields.customer")}>
        {({ id }) => (
          <div className="flex flex-col gap-y-2">
            <CustomerPicker
              id={id}
              value={ticket.customer}
              onChange={(customer) => onChange({ customer, service_id: null })}
              allowClear={false}
            />
            <Chips
              chips={ticket.customer ? [chipOf(ticket.customer)] : []}
              onRemove={() => onChange({ customer: null, service_id: null })}
            />
          </div>
        )}
      </Field>
      <SelectField
        label={t("settings.sla_policies.preview.service")}
        hint={ticket.customer ? undefined : t("settings.sla_policies.preview.customer_first")}
        noneLabel={t("settings.sla_policies.preview.any_service")}
        value={ticket.service_id}
        onChange={(service_id) => onChange({ service_id })}
        options={services.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        label={t("fields.category")}
        noneLabel={t("settings.sla_policies.preview.any_category")}
        value={ticket.category_id}
        onChange={(category_id) => onChange({ category_id })}
        options={useCategoryChoices()}
      />
      <SelectField
        label={t("fields.mailbox")}
        noneLabel={t("settings.sla_policies.preview.any_mailbox")}
        value={ticket.mailbox_id}
        onChange={(mailbox_id) => onChange({ mailbox_id })}
        options={useMailboxChoices()}
      />
      <SelectField
        label={t("fields.priority")}
        value={ticket.priority}
        onChange={(value) => {
          const priority = PRIORITIES.find((one) => one === value)
          if (priority) {
            onChange({ priority })
          }
        }}
        options={usePriorityChoices()}
      />
    </div>
  )
}

/** "Which policy would apply, and why?": asks the rules that new tickets go through. */
export const PreviewPanel = () => {
  const { t } = useTranslation("helpdesk")
  const [ticket, setTicket] = useState(ANY_TICKET)
  const preview = usePolicyPreview(askOf(ticket))
  return (
    <Section
      title={t("settings.sla_policies.preview.title")}
      subtitle={t("settings.sla_policies.preview.subtitle")}
    >
      <TicketFields
        ticket={ticket}
        onChange={(changes) => setTicket((old) => ({ ...old, ...changes }))}
      />
      <div aria-live="polite" data-testid="policy-preview">
        <QueryContent query={preview}>{(data) => <PreviewResult preview={data} />}</QueryContent>
      </div>
    </Section>
  )
}
