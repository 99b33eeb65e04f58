import type { InferTypeOf } from "@medusajs/framework/types"
import type { InboundEmail } from "../../../../modules/mail/models"
import type { InboundEmailDTO } from "../../../../types"

type InboundEmailRow = InferTypeOf<typeof InboundEmail>

const iso = (time: Date | null): string | null => (time ? new Date(time).toISOString() : null)

/** A row of the log as the API shows it. */
export const presentInboundEmail = (row: InboundEmailRow): InboundEmailDTO => ({
  id: row.id,
  mailbox_id: row.mailbox_id,
  source: row.source,
  message_id: row.message_id,
  ticket_message_id: row.ticket_message_id,
  size: row.size,
  is_oversize: row.is_oversize,
  state: row.state,
  reason: row.reason,
  reason_detail: row.reason_detail,
  from: row.from_email,
  subject: row.subject,
  ticket_id: row.ticket_id,
  attempts: row.attempts,
  received_at: new Date(row.received_at).toISOString(),
  processed_at: iso(row.processed_at),
})
