import { model } from "@medusajs/framework/utils"
import { OUTBOUND_KINDS, OUTBOUND_STATES } from "../../../types/mailbox"

/** The outbox. Message-ID and recipients are fixed when the row is written: a retry is the same mail. */
export const OutboundEmail = model
  .define(
    { name: "outbound_email", tableName: "helpdesk_outbound_email" },
    {
      id: model.id({ prefix: "oute" }).primaryKey(),
      mailbox_id: model.text(),
      kind: model.enum([...OUTBOUND_KINDS]),
      ticket_id: model.text().nullable(),
      ticket_message_id: model.text().nullable(),
      /** what may be sent only once, e.g. `acknowledgement:tkt_...` */
      once_key: model.text().nullable(),
      state: model.enum([...OUTBOUND_STATES]).default("queued"),
      from_name: model.text().nullable(),
      from_email: model.text(),
      reply_to: model.text().nullable(),
      to: model.json(),
      cc: model.json(),
      subject: model.text(),
      text: model.text(),
      html: model.text().nullable(),
      rfc_message_id: model.text(),
      in_reply_to: model.text().nullable(),
      rfc_references: model.text().nullable(),
      /** further headers, e.g. Auto-Submitted of automatic mail */
      headers: model.json(),
      /** [{ file_id, filename, content_type, content_id }] */
      attachments: model.json(),
      send_after: model.dateTime(),
      attempts: model.number().default(0),
      first_attempt_at: model.dateTime().nullable(),
      claimed_until: model.dateTime().nullable(),
      sent_at: model.dateTime().nullable(),
      bounced_at: model.dateTime().nullable(),
      /** the server's words */
      last_error: model.text().nullable(),
      /** the message's delivery_state was told about the latest state */
      reported_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { on: ["rfc_message_id"], unique: true },
    { on: ["ticket_message_id"], unique: true, where: "ticket_message_id IS NOT NULL" },
    { on: ["once_key"], unique: true, where: "once_key IS NOT NULL" },
    { on: ["send_after"], where: "deleted_at IS NULL AND state IN ('queued', 'sending')" },
    {
      on: ["updated_at"],
      where:
        "reported_at IS NULL AND ticket_message_id IS NOT NULL AND state NOT IN ('queued', 'sending')",
    },
    { on: ["state", "created_at"] },
    { on: ["ticket_id"], where: "deleted_at IS NULL AND ticket_id IS NOT NULL" },
  ])
