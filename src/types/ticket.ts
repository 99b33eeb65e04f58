import type { EffectiveTierDTO } from "./account"
import type { CalendarInvitation, EmailAddress, EmailProtection } from "./parsed-email"
import type { SlaChoiceDTO, SlaClockDTO } from "./sla"

export const TICKET_STATUSES = [
  "new",
  "open",
  "pending",
  "on_hold",
  "resolved",
  "closed",
  "merged",
  "spam",
] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

/** Statuses somebody still has work with; the partial indexes of the inbox cover exactly these. */
export const OPEN_STATUSES = ["new", "open", "pending", "on_hold"] as const

export const TICKET_PRIORITIES = ["low", "normal", "high", "critical"] as const
export type TicketPriority = (typeof TICKET_PRIORITIES)[number]

export const TICKET_CHANNELS = ["email", "admin", "store", "api"] as const
export type TicketChannel = (typeof TICKET_CHANNELS)[number]

export const MESSAGE_DIRECTIONS = ["inbound", "outbound"] as const
export type MessageDirection = (typeof MESSAGE_DIRECTIONS)[number]

export const AUTHOR_TYPES = ["customer", "agent", "system"] as const
export type AuthorType = (typeof AUTHOR_TYPES)[number]

/** pending = in the undo window or not yet in the outbound queue */
export const DELIVERY_STATES = [
  "pending",
  "queued",
  "sent",
  "failed",
  "bounced",
  "cancelled",
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

export const PARTICIPANT_ROLES = ["requester", "cc", "follower"] as const
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number]

export const EVENT_CAUSES = ["rule", "user", "mail", "system"] as const
export type EventCause = (typeof EVENT_CAUSES)[number]

/** Times are ISO 8601 strings in UTC on the wire. */
export interface TicketDTO {
  id: string
  display_id: number
  subject: string
  status: TicketStatus
  priority: TicketPriority
  channel: TicketChannel
  customer_id: string | null
  requester_email: string | null
  requester_name: string | null
  requester_confirmed: boolean
  mailbox_id: string | null
  assignee_id: string | null
  team_id: string | null
  category_id: string | null
  service_id: string | null
  order_id: string | null
  tags: string[]
  merged_into_id: string | null
  related_ticket_id: string | null
  escalation_level: number
  escalated_at: string | null
  sla_policy_id: string | null
  sla_explanation: string | null
  sla_choice: SlaChoiceDTO | null
  next_due_at: string | null
  /** when the first running clock reaches its first warning */
  at_risk_at: string | null
  first_responded_at: string | null
  resolved_at: string | null
  closed_at: string | null
  resume_at: string | null
  last_message_at: string | null
  last_message_direction: MessageDirection | null
  last_message_preview: string | null
  unanswered_since: string | null
  message_count: number
  clocks: SlaClockDTO[]
  created_at: string
  updated_at: string
  /** on one ticket and on lists, read in one batch */
  customer?: TicketCustomerDTO | null
  /** on one ticket only */
  related_ticket?: { id: string; display_id: number; subject: string } | null
  merged_into?: { id: string; display_id: number; subject: string } | null
}

export interface TicketCustomerDTO {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  company_name: string | null
  tier: EffectiveTierDTO | null
}

export interface TicketAttachmentDTO {
  id: string
  ticket_id: string
  message_id: string | null
  filename: string
  content_type: string
  size: number
  content_id: string | null
  is_inline: boolean
  created_at: string
}

export interface TicketMessageDTO {
  id: string
  ticket_id: string
  direction: MessageDirection
  author_type: AuthorType
  author_id: string | null
  from_email: string | null
  from_name: string | null
  reply_to_email: string | null
  to: EmailAddress[]
  cc: EmailAddress[]
  subject: string | null
  body_text: string
  body_html: string | null
  visible_text: string
  has_remote_images: boolean
  is_automatic: boolean
  is_oversize: boolean
  protection: EmailProtection | null
  invitation: CalendarInvitation | null
  authentication: Record<string, string> | null
  notices: string[]
  mailbox_id: string | null
  rfc_message_id: string | null
  inbound_email_id: string | null
  sent_at: string
  delivery_state: DeliveryState | null
  delivery_detail: string | null
  send_after: string | null
  attachments: TicketAttachmentDTO[]
  created_at: string
}

export interface TicketNoteDTO {
  id: string
  ticket_id: string
  author_id: string | null
  body: string
  mentions: string[]
  needs_review: boolean
  from_email: string | null
  inbound_email_id: string | null
  created_at: string
}

export interface TicketParticipantDTO {
  id: string
  ticket_id: string
  role: ParticipantRole
  email: string
  name: string | null
  user_id: string | null
  customer_id: string | null
  is_confirmed: boolean
}

export interface TimelineActor {
  type: AuthorType | "mail" | "rule"
  id: string | null
  name: string | null
  email: string | null
}

export type TimelineItem =
  | { type: "message"; id: string; at: string; actor: TimelineActor; message: TicketMessageDTO }
  | { type: "note"; id: string; at: string; actor: TimelineActor; note: TicketNoteDTO }
  | { type: "event"; id: string; at: string; actor: TimelineActor; event: TicketEventDTO }

export interface TicketEventDTO {
  id: string
  ticket_id: string
  type: string
  cause: EventCause
  actor_id: string | null
  payload: Record<string, unknown>
  created_at: string
}
