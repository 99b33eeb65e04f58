import type { TicketDTO, TicketPriority, TicketStatus } from "../../types"

export const TICKET_ORDERS = [
  "next_due_at",
  "-last_message_at",
  "last_message_at",
  "-priority",
  "-created_at",
  "created_at",
] as const
export type TicketOrder = (typeof TICKET_ORDERS)[number]

export const SLA_FILTERS = ["breached", "at_risk", "paused"] as const
export type SlaFilter = (typeof SLA_FILTERS)[number]

/** Query of `GET /admin/helpdesk/tickets`. */
export interface TicketListQuery {
  q?: string
  status?: TicketStatus[]
  priority?: TicketPriority[]
  assignee_id?: string
  team_id?: string
  category_id?: string
  mailbox_id?: string
  customer_id?: string
  requester_email?: string
  order_id?: string
  service_id?: string
  tag?: string
  mine?: boolean
  escalated?: boolean
  sla?: SlaFilter
  order?: TicketOrder
  cursor?: string
  limit?: number
}

export interface TicketListResponse {
  tickets: TicketDTO[]
  count: number
  count_is_capped?: boolean
  next_cursor: string | null
}

/** Body of `POST /admin/helpdesk/tickets/:id` and `changes` of the bulk route. */
export interface TicketChanges {
  subject?: string
  status?: TicketStatus
  priority?: TicketPriority
  assignee_id?: string | null
  team_id?: string | null
  category_id?: string | null
  service_id?: string | null
  order_id?: string | null
  tags?: string[]
  resume_at?: string | null
}

export interface CreateTicketBody {
  subject: string
  body_text: string
  customer_id?: string
  requester_email?: string
  priority?: TicketPriority
  assignee_id?: string
  team_id?: string
  category_id?: string
  mailbox_id?: string
  order_id?: string
  service_id?: string
}

export interface SendMessageBody {
  body_html: string
  attachments: { id: string }[]
  cc: string[]
  /** absent: what the server does by default, wait for the customer */
  status_after?: TicketStatus
  /** the newest customer message the agent has seen */
  last_seen_message_id?: string | null
  /** send although there is a newer one */
  force?: boolean
}
