import { model } from "@medusajs/framework/utils"
import { EVENT_CAUSES } from "../../../types/ticket"
import { Ticket } from "./ticket"

/** Append-only. `type` and `payload` are typed in types/ticket-event.ts. */
export const TicketEvent = model
  .define(
    { name: "ticket_event", tableName: "helpdesk_ticket_event" },
    {
      id: model.id({ prefix: "tevt" }).primaryKey(),
      ticket: model.belongsTo(() => Ticket, { mappedBy: "events" }),
      type: model.text(),
      cause: model.enum([...EVENT_CAUSES]),
      actor_id: model.text().nullable(),
      payload: model.json(),
    }
  )
  .indexes([{ on: ["ticket_id", "created_at"] }])
