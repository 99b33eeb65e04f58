import type {
  EventCause,
  MessageDirection,
  ParticipantRole,
  SlaChoiceDTO,
  TicketChannel,
  TicketMessageDTO,
  TicketPriority,
  TicketStatus,
} from "../../../../types"

/** PostgreSQL's text of a timestamptz: `2026-11-23 20:00:00.123456+00`. */
export type Timestamp = string

/** Rows as the driver returns them; times stay text so that microseconds survive in cursors. */
export interface TicketRow {
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
  reply_token_version: number
  escalation_level: number
  escalated_at: Timestamp | null
  sla_policy_id: string | null
  sla_explanation: string | null
  sla_choice: SlaChoiceDTO | null
  sla_choice_needed_at: Timestamp | null
  next_due_at: Timestamp | null
  at_risk_at: Timestamp | null
  first_responded_at: Timestamp | null
  resolved_at: Timestamp | null
  closed_at: Timestamp | null
  reopened_at: Timestamp | null
  resume_at: Timestamp | null
  last_message_at: Timestamp | null
  last_message_direction: MessageDirection | null
  last_message_preview: string | null
  unanswered_since: Timestamp | null
  message_count: number
  created_at: Timestamp
  updated_at: Timestamp
}

type MessageTimes = "sent_at" | "send_after" | "created_at"

/** A message as the table has it: what goes out, with times as the driver reads them. */
export interface MessageRow extends Omit<TicketMessageDTO, MessageTimes | "attachments"> {
  sent_at: Timestamp
  send_after: Timestamp | null
  original_ticket_id: string | null
  created_at: Timestamp
}

export interface AttachmentRow {
  id: string
  ticket_id: string
  message_id: string | null
  file_id: string
  filename: string
  content_type: string
  size: number
  checksum: string
  content_id: string | null
  is_inline: boolean
  uploaded_by: string | null
  created_at: Timestamp
}

export interface NoteRow {
  id: string
  ticket_id: string
  author_id: string | null
  body: string
  mentions: string[]
  needs_review: boolean
  from_email: string | null
  inbound_email_id: string | null
  original_ticket_id: string | null
  created_at: Timestamp
}

export interface EventRow {
  id: string
  ticket_id: string
  type: string
  cause: EventCause
  actor_id: string | null
  payload: Record<string, unknown>
  created_at: Timestamp
}

export interface ParticipantRow {
  id: string
  ticket_id: string
  role: ParticipantRole
  email: string
  name: string | null
  user_id: string | null
  customer_id: string | null
  is_confirmed: boolean
}
