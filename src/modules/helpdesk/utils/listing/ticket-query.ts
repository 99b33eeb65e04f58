import type { TicketPriority, TicketStatus } from "../../../../types"

export const TICKET_ORDERS = [
  "next_due_at",
  "-next_due_at",
  "created_at",
  "-created_at",
  "last_message_at",
  "-last_message_at",
  "priority",
  "-priority",
  "updated_at",
  "-updated_at",
] as const
export type TicketOrder = (typeof TICKET_ORDERS)[number]

export const SLA_FILTERS = ["breached", "at_risk", "paused"] as const

export interface DateRange {
  gt?: string
  gte?: string
  lt?: string
  lte?: string
}

/** Filters of the ticket list; what is absent does not filter, `null` means "has none". */
export interface TicketFilters {
  q?: string
  status?: TicketStatus[]
  priority?: TicketPriority[]
  assignee_id?: string | null
  team_id?: string | null
  customer_id?: string
  order_id?: string
  service_id?: string
  mailbox_id?: string
  category_id?: string
  tag?: string
  escalated?: boolean
  sla?: (typeof SLA_FILTERS)[number]
  requester_email?: string
  created_at?: DateRange
  updated_since?: string
}

export interface TicketPageQuery {
  filters: TicketFilters
  order: TicketOrder
  limit: number
  offset: number
  cursor?: string
}
