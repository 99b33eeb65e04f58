import type { TicketFilters } from "../../../../modules/helpdesk/utils/listing/ticket-query"
import { OPEN_STATUSES } from "../../../../types"
import type { ListTicketsQuery } from "./validators"

const NOBODY = "none"
const ME = "me"

/** Query string -> filters: `none` means "has none", `me` the agent who asks, `mine` their open work. */
export function toFilters(query: ListTicketsQuery, user_id: string | null): TicketFilters {
  const { limit, offset, order, cursor, mine, assignee_id, team_id, ...plain } = query
  void [limit, offset, order, cursor]
  const filters: TicketFilters = {
    ...plain,
    assignee_id: orNone(assignee_id === ME ? (user_id ?? "") : assignee_id),
    team_id: orNone(team_id),
  }
  return mine
    ? { ...filters, assignee_id: user_id ?? "", status: filters.status ?? [...OPEN_STATUSES] }
    : filters
}

const orNone = (value: string | undefined): string | null | undefined =>
  value === NOBODY ? null : value
