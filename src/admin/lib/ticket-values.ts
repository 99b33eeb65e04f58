import type { TicketPriority, TicketStatus } from "../../types"

/** Statuses somebody still has work with. */
export const OPEN_STATUSES: TicketStatus[] = ["new", "open", "pending", "on_hold"]

/** Statuses a person sets: `new` is over once somebody acts, `merged` comes from merging. */
export const SETTABLE_STATUSES: TicketStatus[] = [
  "open",
  "pending",
  "on_hold",
  "resolved",
  "closed",
  "spam",
]

export const ALL_STATUSES: TicketStatus[] = ["new", ...SETTABLE_STATUSES, "merged"]

/** The most urgent first, as menus show them. */
export const PRIORITIES: TicketPriority[] = ["critical", "high", "normal", "low"]
