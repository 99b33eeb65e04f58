import { model } from "@medusajs/framework/utils"

export const TicketCategory = model
  .define(
    { name: "ticket_category", tableName: "helpdesk_ticket_category" },
    {
      id: model.id({ prefix: "tcat" }).primaryKey(),
      name: model.text(),
      parent_id: model.text().nullable(),
      archived_at: model.dateTime().nullable(),
    }
  )
  .indexes([{ on: ["parent_id"], where: "deleted_at IS NULL AND parent_id IS NOT NULL" }])
