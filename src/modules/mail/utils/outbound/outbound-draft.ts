import type { OutboundKind } from "../../../../types/mailbox"
import type { EmailAddress } from "../../../../types/parsed-email"

export interface OutboundAttachment {
  file_id: string
  filename: string
  content_type: string
  content_id: string | null
}

/** A mail as it is written into the outbox; nothing of it changes afterwards. */
export interface OutboundDraft {
  mailbox_id: string
  kind: OutboundKind
  ticket_id: string | null
  ticket_message_id: string | null
  /** a second mail with the same key is never written */
  once_key: string | null
  from_name: string | null
  from_email: string
  reply_to: string | null
  to: EmailAddress[]
  cc: EmailAddress[]
  subject: string
  text: string
  html: string | null
  /** without angle brackets, as are all ids */
  rfc_message_id: string
  in_reply_to: string | null
  /** header value, with brackets */
  rfc_references: string | null
  headers: Record<string, string>
  attachments: OutboundAttachment[]
  send_after: Date
}

/** What is sent: the draft with the time it was written, which is its Date however late it leaves. */
export interface EmailToSend extends Omit<OutboundDraft, "send_after"> {
  created_at: Date
}
