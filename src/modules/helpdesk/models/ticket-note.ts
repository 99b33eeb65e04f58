import { model } from "@medusajs/framework/utils"
import { Ticket } from "./ticket"

/** Internal: never leaves the admin. */
export const TicketNote = model
  .define(
    { name: "ticket_note", tableName: "helpdesk_ticket_note" },
    {
      id: model.id({ prefix: "tnote" }).primaryKey(),
      ticket: model.belongsTo(() => Ticket, { mappedBy: "notes" }),
      author_id: model.text().nullable(),
      body: model.text(),
      /** user ids */
      mentions: model.array().default([]),
      /** set on a note that came as mail from an agent without proof of who sent it */
      inbound_email_id: model.text().nullable(),
      needs_review: model.boolean().default(false),
      from_email: model.text().nullable(),
      original_ticket_id: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["ticket_id", "created_at"] },
    { on: ["inbound_email_id"], unique: true, where: "inbound_email_id IS NOT NULL" },
  ])
