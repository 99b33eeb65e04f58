import { model } from "@medusajs/framework/utils"
import { AUTHOR_TYPES, DELIVERY_STATES, MESSAGE_DIRECTIONS } from "../../../types/ticket"
import { Ticket } from "./ticket"
import { TicketAttachment } from "./ticket-attachment"

/** A public message. Internal notes live in a table of their own so that no query here can leak one. */
export const TicketMessage = model
  .define(
    { name: "ticket_message", tableName: "helpdesk_ticket_message" },
    {
      id: model.id({ prefix: "tmsg" }).primaryKey(),
      ticket: model.belongsTo(() => Ticket, { mappedBy: "messages" }),
      direction: model.enum([...MESSAGE_DIRECTIONS]),
      author_type: model.enum([...AUTHOR_TYPES]),
      author_id: model.text().nullable(),
      from_email: model.text().nullable(),
      from_name: model.text().nullable(),
      reply_to_email: model.text().nullable(),
      to: model.json(),
      cc: model.json(),
      subject: model.text().nullable(),
      body_text: model.text(),
      body_html: model.text().nullable(),
      /** body without quoted history and signature: what search and preview use */
      visible_text: model.text(),
      has_remote_images: model.boolean().default(false),
      is_automatic: model.boolean().default(false),
      is_oversize: model.boolean().default(false),
      protection: model.text().nullable(),
      invitation: model.json().nullable(),
      /** { dmarc, dkim, spf } as our own server stated them */
      authentication: model.json().nullable(),
      notices: model.array().default([]),

      mailbox_id: model.text().nullable(),
      /** RFC 5322 Message-ID without angle brackets */
      rfc_message_id: model.text().nullable(),
      rfc_references: model.text().nullable(),
      inbound_email_id: model.text().nullable(),
      /** Date header, or arrival where the header is broken */
      sent_at: model.dateTime(),

      delivery_state: model.enum([...DELIVERY_STATES]).nullable(),
      delivery_detail: model.text().nullable(),
      /** end of the undo window: mail may leave from here on */
      send_after: model.dateTime().nullable(),
      /** ticket this message was written on before a merge or split */
      original_ticket_id: model.text().nullable(),
      attachments: model.hasMany(() => TicketAttachment, { mappedBy: "message" }),
    }
  )
  .indexes([
    { on: ["ticket_id", "created_at"] },
    { on: ["inbound_email_id"], unique: true, where: "inbound_email_id IS NOT NULL" },
    {
      on: ["rfc_message_id", "mailbox_id"],
      where: "deleted_at IS NULL AND rfc_message_id IS NOT NULL",
    },
    { on: ["send_after"], where: "deleted_at IS NULL AND delivery_state = 'pending'" },
  ])
