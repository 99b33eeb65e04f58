import type { TicketFilters } from "../utils/listing/ticket-query"
import type { Manager } from "./sql"
import { COUNT_LIMIT, countTickets } from "./ticket-list-repository"

export const TICKET_VIEWS = [
  "mine",
  "unassigned",
  "all_open",
  "escalated",
  "breaching",
  "at_risk",
  "my_breached",
  "my_at_risk",
  "pending",
  "resolved",
  "spam",
] as const
export type TicketView = (typeof TICKET_VIEWS)[number]
export type ViewCounts = Record<TicketView, number>

const OPEN: TicketFilters = { status: ["new", "open", "pending", "on_hold"] }

const VIEWS: Record<TicketView, (user_id: string | null) => TicketFilters> = {
  mine: (user_id) => ({ ...OPEN, assignee_id: user_id ?? "" }),
  unassigned: () => ({ ...OPEN, assignee_id: null }),
  all_open: () => OPEN,
  escalated: () => ({ ...OPEN, escalated: true }),
  breaching: () => ({ ...OPEN, sla: "breached" }),
  at_risk: () => ({ ...OPEN, sla: "at_risk" }),
  my_breached: (user_id) => ({ ...OPEN, sla: "breached", assignee_id: user_id ?? "" }),
  my_at_risk: (user_id) => ({ ...OPEN, sla: "at_risk", assignee_id: user_id ?? "" }),
  pending: () => ({ status: ["pending"] }),
  resolved: () => ({ status: ["resolved"] }),
  spam: () => ({ status: ["spam"] }),
}

/** How many tickets each standard view shows, capped at COUNT_LIMIT. */
export async function countTicketViews(
  manager: Manager,
  user_id: string | null
): Promise<ViewCounts> {
  const counts: [TicketView, number][] = []
  for (const view of TICKET_VIEWS) {
    const count = await countTickets(manager, { filters: VIEWS[view](user_id) })
    counts.push([view, Math.min(count, COUNT_LIMIT)])
  }
  return Object.fromEntries(counts) as ViewCounts
}
