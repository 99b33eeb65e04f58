import { model } from "@medusajs/framework/utils"
import { INBOUND_STATES } from "../../../types/mailbox"

/** The log of everything that arrived. The raw bytes lie in InboundEmailSource. */
export const InboundEmail = model
  .define(
    { name: "inbound_email", tableName: "helpdesk_inbound_email" },
    {
      id: model.id({ prefix: "inem" }).primaryKey(),
      mailbox_id: model.text(),
      source: model.enum(["imap", "push"]),
      /** Message-ID, or `sha256:` of the content where there is none */
      dedupe_key: model.text(),
      message_id: model.text().nullable(),
      uid: model.bigNumber().nullable(),
      uid_validity: model.text().nullable(),
      /** bytes of the whole mail on the server, also when only a part was fetched */
      size: model.number(),
      is_oversize: model.boolean().default(false),
      /** older than the mailbox's cut-off: becomes a closed ticket, answers nothing */
      is_import: model.boolean().default(false),
      state: model.enum([...INBOUND_STATES]).default("received"),
      reason: model.text().nullable(),
      reason_detail: model.text().nullable(),
      from_email: model.text().nullable(),
      subject: model.text().nullable(),
      ticket_id: model.text().nullable(),
      ticket_message_id: model.text().nullable(),
      attempts: model.number().default(0),
      next_attempt_at: model.dateTime().nullable(),
      received_at: model.dateTime(),
      processed_at: model.dateTime().nullable(),
      /** IMAP: moved to the configured folder after success */
      moved_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { on: ["mailbox_id", "dedupe_key"], unique: true },
    { on: ["mailbox_id", "received_at"], where: "deleted_at IS NULL AND state = 'received'" },
    { on: ["state", "received_at"] },
    { on: ["ticket_id"], where: "deleted_at IS NULL AND ticket_id IS NOT NULL" },
  ])
