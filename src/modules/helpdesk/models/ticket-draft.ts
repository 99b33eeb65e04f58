import { model } from "@medusajs/framework/utils"

export const TicketDraft = model
  .define(
    { name: "ticket_draft", tableName: "helpdesk_ticket_draft" },
    {
      id: model.id({ prefix: "tdrft" }).primaryKey(),
      ticket_id: model.text(),
      user_id: model.text(),
      body_html: model.text(),
    }
  )
  .indexes([{ on: ["ticket_id", "user_id"], unique: true }])
