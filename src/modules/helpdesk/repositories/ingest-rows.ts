import type {
  EventCause,
  MessageDirection,
  ParticipantRole,
  TicketEventBody,
  TicketPriority,
  TicketStatus,
} from "../../../types"
import type { MessageRow } from "../utils/dto/rows"
import type { SlaColumns } from "../utils/tickets/ticket-sla"

/** What a mail can change on a ticket. Times are ISO 8601 in UTC. */
export interface TicketProgress {
  id: string
  status: TicketStatus
  resolved_at: string | null
  closed_at: string | null
  reopened_at: string | null
  resume_at: string | null
  first_responded_at: string | null
  unanswered_since: string | null
  last_message_at: string | null
  last_message_direction: MessageDirection | null
  last_message_preview: string | null
  message_count: number
}

/** A ticket a mail may belong to, locked until the mails are written. */
export interface DeskTicket extends TicketProgress {
  display_id: number
  subject: string
  mailbox_id: string | null
  customer_id: string | null
  requester_email: string | null
  assignee_id: string | null
  reply_token_version: number
  merged_into_id: string | null
}

export interface NewTicketRow extends TicketProgress, SlaColumns {
  subject: string
  priority: TicketPriority
  channel: "email"
  customer_id: string | null
  requester_email: string | null
  requester_name: string | null
  requester_confirmed: boolean
  mailbox_id: string
  team_id: string | null
  category_id: string | null
  related_ticket_id: string | null
  created_at: string
}

/** With the deadlines of its clocks. */
export interface DatedTicketRow extends NewTicketRow {
  next_due_at: string | null
  at_risk_at: string | null
}

/** What a mail always has, although a message in general may not. */
interface MailFacts {
  subject: string
  mailbox_id: string
  rfc_references: string | null
  inbound_email_id: string
  sent_at: string
  send_after: string | null
  created_at: string
}

export type NewMessageRow = MailFacts &
  Omit<MessageRow, keyof MailFacts | "delivery_detail" | "original_ticket_id">

export interface NewNoteRow {
  id: string
  ticket_id: string
  author_id: string | null
  body: string
  mentions: string[]
  inbound_email_id: string
  needs_review: boolean
  from_email: string | null
  created_at: string
}

export interface NewParticipantRow {
  id: string
  ticket_id: string
  role: ParticipantRole
  email: string
  name: string | null
  user_id: string | null
  customer_id: string | null
  is_confirmed: boolean
}

export type NewEventRow = TicketEventBody & {
  id: string
  ticket_id: string
  cause: EventCause
  actor_id: string | null
  created_at: string
}

export interface NewAttachmentRow {
  id: string
  ticket_id: string
  message_id: string
  file_id: string
  filename: string
  content_type: string
  size: number
  checksum: string
  content_id: string | null
  is_inline: boolean
}

/** What to look up before a wave of mails of one mailbox is decided. */
export interface IngestLookup {
  mailbox_id: string
  inbound_email_ids: string[]
  /** Message-IDs the mails refer to */
  message_ids: string[]
  /** ticket numbers the mails name */
  display_ids: number[]
}

export interface IngestedMail {
  inbound_email_id: string
  ticket_id: string
  /** null where it became a note */
  message_id: string | null
  /** whom the ticket's acknowledgement was promised to, null where there was none */
  acknowledged_to: string | null
}

/** The desk as a wave of mails finds it. */
export interface DeskSnapshot {
  /** mails that were written by a run that died before it could say so */
  ingested: IngestedMail[]
  tickets: DeskTicket[]
  participants: { ticket_id: string; email: string }[]
  references: { message_id: string; ticket_id: string }[]
}

/** Everything a wave of mails writes, in one transaction. */
export interface IngestPlan {
  tickets: NewTicketRow[]
  progress: TicketProgress[]
  /** tickets that were resolved or closed and are open again */
  reopened: string[]
  messages: NewMessageRow[]
  notes: NewNoteRow[]
  participants: NewParticipantRow[]
  events: NewEventRow[]
  attachments: NewAttachmentRow[]
}
