import { Plus } from "@medusajs/icons"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { TicketDTO } from "../../../types"
import { CALM_INTERVAL, useTickets } from "../../hooks/tickets"
import { ticketNumber } from "../../lib/people"
import { toQueryString } from "../../lib/query-string"
import { ALL_STATUSES, OPEN_STATUSES } from "../../lib/ticket-values"
import { ErrorState } from "../empty-state"
import { PriorityBadge } from "../priority-badge"
import { RelativeTime } from "../relative-time"
import { SlaMark } from "../sla/sla-cell"
import { TicketStatusBadge } from "../status-badge"

const SHOWN = 5

interface TicketRowProps {
  ticket: TicketDTO
  /** when it was read, milliseconds since 1970 */
  fetchedAt: number
}

const TicketRow = ({ ticket, fetchedAt }: TicketRowProps) => (
  <li>
    <Link
      to={`/helpdesk/tickets/${ticket.id}`}
      className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover flex flex-col gap-y-1 px-6 py-3 outline-none"
    >
      <span className="flex items-center justify-between gap-x-3">
        <Text as="span" size="small" weight="plus" className="truncate">
          {ticketNumber(ticket.display_id)} {ticket.subject}
        </Text>
        <TicketStatusBadge status={ticket.status} />
      </span>
      <span className="text-ui-fg-subtle txt-compact-small flex items-center justify-between gap-x-3">
        <span className="flex items-center gap-x-3">
          <PriorityBadge priority={ticket.priority} />
          <SlaMark ticket={ticket} fetchedAt={fetchedAt} />
        </span>
        <RelativeTime at={ticket.last_message_at ?? ticket.created_at} />
      </span>
    </Link>
  </li>
)

/** Which tickets the card is about, as the API filters and as a new ticket starts. */
export interface TicketScope {
  filter: { customer_id: string } | { order_id: string }
  create: { customer_id?: string; order_id?: string }
  emptyText: string
}

const OpenCount = ({ filter }: Pick<TicketScope, "filter">) => {
  const { t } = useTranslation("helpdesk")
  const open = useTickets(
    { ...filter, status: [...OPEN_STATUSES], limit: 1 },
    { every: CALM_INTERVAL }
  )
  const count = open.data?.count
  if (count === undefined) {
    return null
  }
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {count === 0 ? t("widgets.open_none") : t("widgets.open", { count })}
    </Text>
  )
}

const LastTickets = ({ filter, emptyText }: Omit<TicketScope, "create">) => {
  const { t } = useTranslation("helpdesk")
  const tickets = useTickets(
    { ...filter, order: "-last_message_at", limit: SHOWN },
    { every: CALM_INTERVAL }
  )
  if (tickets.isError) {
    return (
      <ErrorState
        error={tickets.error}
        onRetry={() => void tickets.refetch()}
        className="min-h-0"
      />
    )
  }
  if (!tickets.data) {
    return (
      <div role="status" aria-label={t("states.loading")} className="px-6 py-4">
        <Skeleton className="h-10 w-full" />
      </div>
    )
  }
  if (tickets.data.tickets.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {emptyText}
      </Text>
    )
  }
  const { fetchedAt } = tickets.data
  return (
    <ul className="divide-y">
      {tickets.data.tickets.map((ticket) => (
        <TicketRow key={ticket.id} ticket={ticket} fetchedAt={fetchedAt} />
      ))}
    </ul>
  )
}

/** The tickets of one customer or order, with the way to a new one. */
export const TicketCard = ({ filter, create, emptyText }: TicketScope) => {
  const { t } = useTranslation("helpdesk")
  return (
    <Container className="divide-y p-0" data-testid="helpdesk-tickets">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("widgets.title")}</Heading>
          <OpenCount filter={filter} />
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to={`/helpdesk/create${toQueryString(create)}`}>
            <Plus />
            {t("widgets.create")}
          </Link>
        </Button>
      </div>
      <LastTickets filter={filter} emptyText={emptyText} />
      <div className="px-6 py-3">
        <Link
          to={`/helpdesk${toQueryString({ view: "all_open", status: ALL_STATUSES.join(","), ...filter })}`}
          className="text-ui-fg-base txt-compact-small underline"
        >
          {t("widgets.all")}
        </Link>
      </div>
    </Container>
  )
}
