import { model } from "@medusajs/framework/utils"
import { Ticket } from "./ticket"
import { TicketMessage } from "./ticket-message"

export const TicketAttachment = model.define(
  { name: "ticket_attachment", tableName: "helpdesk_ticket_attachment" },
  {
    id: model.id({ prefix: "tatt" }).primaryKey(),
    ticket: model.belongsTo(() => Ticket, { mappedBy: "attachments" }),
    /** null while an agent is still composing */
    message: model.belongsTo(() => TicketMessage, { mappedBy: "attachments" }).nullable(),
    /** key in the File Module, always private */
    file_id: model.text(),
    filename: model.text(),
    content_type: model.text(),
    /** bytes */
    size: model.number(),
    /** sha-256, hex */
    checksum: model.text(),
    content_id: model.text().nullable(),
    is_inline: model.boolean().default(false),
    uploaded_by: model.text().nullable(),
  }
)
