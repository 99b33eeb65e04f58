import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { TicketDTO } from "../../../types"
import { useTickets } from "../../hooks/tickets"
import { ticketNumber } from "../../lib/people"
import type { TicketListQuery } from "../../lib/ticket-requests"
import { ALL_STATUSES } from "../../lib/ticket-values"
import { TicketStatusBadge } from "../status-badge"
import { SideCard } from "./side-card"

const SHOWN = 5

/** What else this customer, or this address, has asked. */
export const OtherTicketsCard = ({ ticket }: { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  const sender = senderQuery(ticket)
  const { data } = useTickets(
    { ...sender, order: "-last_message_at", limit: SHOWN + 1 },
    { enabled: sender !== null }
  )
  if (!sender) {
    return null
  }
  const others = (data?.tickets ?? []).filter((other) => other.id !== ticket.id).slice(0, SHOWN)
  const search = ticket.customer?.email ?? ticket.requester_email ?? ""
  return (
    <SideCard
      title={t("ticket.others.title")}
      action={
        data && data.count > SHOWN + 1 ? (
          <Button size="small" variant="transparent" asChild>
            <Link to={`/helpdesk?${allOf(search)}`}>{t("ticket.others.all")}</Link>
          </Button>
        ) : undefined
      }
    >
      {data && others.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("ticket.others.none")}
        </Text>
      )}
      {others.map((other) => (
        <Link
          key={other.id}
          to={`/helpdesk/tickets/${other.id}`}
          className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus transition-fg flex items-center gap-x-3 px-6 py-3 outline-none"
        >
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="txt-compact-small text-ui-fg-base truncate">{other.subject}</span>
            <span className="txt-compact-small text-ui-fg-subtle tabular-nums">
              {ticketNumber(other.display_id)}
            </span>
          </span>
          <TicketStatusBadge status={other.status} />
        </Link>
      ))}
    </SideCard>
  )
}

/** The inbox with everything this address has ever asked. */
const allOf = (q: string) =>
  new URLSearchParams({ view: "all_open", status: ALL_STATUSES.join(","), q }).toString()

function senderQuery(ticket: TicketDTO): TicketListQuery | null {
  if (ticket.customer_id) {
    return { customer_id: ticket.customer_id }
  }
  return ticket.requester_email ? { requester_email: ticket.requester_email } : null
}
