import { model } from "@medusajs/framework/utils"
import { PARTICIPANT_ROLES } from "../../../types/ticket"
import { Ticket } from "./ticket"

export const TicketParticipant = model
  .define(
    { name: "ticket_participant", tableName: "helpdesk_ticket_participant" },
    {
      id: model.id({ prefix: "tpart" }).primaryKey(),
      ticket: model.belongsTo(() => Ticket, { mappedBy: "participants" }),
      role: model.enum([...PARTICIPANT_ROLES]),
      /** lower-cased */
      email: model.text(),
      name: model.text().nullable(),
      user_id: model.text().nullable(),
      customer_id: model.text().nullable(),
      /** false while only an unauthenticated mail named this address: nothing is mailed to it until an agent confirms */
      is_confirmed: model.boolean().default(true),
    }
  )
  .indexes([
    { on: ["ticket_id", "email"], unique: true },
    { on: ["email"], where: "deleted_at IS NULL" },
  ])
