import type { TicketPriority, TicketStatus } from "../../types"

/** Statuses somebody still has work with. */
export const OPEN_STATUSES: TicketStatus[] = ["new", "open", "pending", "on_hold"]

/** Statuses a person sets; `merged` comes only from merging. */
export const SETTABLE_STATUSES: TicketStatus[] = [
  "new",
  "open",
  "pending",
  "on_hold",
  "resolved",
  "closed",
  "spam",
]

/** The most urgent first, as menus show them. */
export const PRIORITIES: TicketPriority[] = ["critical", "high", "normal", "low"]
