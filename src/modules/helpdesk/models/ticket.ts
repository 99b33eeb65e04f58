import { model } from "@medusajs/framework/utils"
import { TICKET_CHANNELS, TICKET_PRIORITIES, TICKET_STATUSES } from "../../../types/ticket"
import { SlaClock } from "./sla-clock"
import { TicketAttachment } from "./ticket-attachment"
import { TicketEvent } from "./ticket-event"
import { TicketMessage } from "./ticket-message"
import { TicketNote } from "./ticket-note"
import { TicketParticipant } from "./ticket-participant"

export const Ticket = model
  .define(
    { name: "ticket", tableName: "helpdesk_ticket" },
    {
      id: model.id({ prefix: "tkt" }).primaryKey(),
      display_id: model.autoincrement(),
      subject: model.text(),
      status: model.enum([...TICKET_STATUSES]).default("new"),
      priority: model.enum([...TICKET_PRIORITIES]).default("normal"),
      channel: model.enum([...TICKET_CHANNELS]).default("admin"),

      customer_id: model.text().nullable(),
      requester_email: model.text().nullable(),
      requester_name: model.text().nullable(),
      mailbox_id: model.text().nullable(),
      assignee_id: model.text().nullable(),
      team_id: model.text().nullable(),
      category_id: model.text().nullable(),
      service_id: model.text().nullable(),
      order_id: model.text().nullable(),
      tags: model.array().default([]),

      /** where this ticket's story goes on after a merge */
      merged_into_id: model.text().nullable(),
      /** "possibly belongs to" or "follows": shown to agents, never acted upon by itself */
      related_ticket_id: model.text().nullable(),
      /** raising it revokes every reply address and Message-ID signed so far */
      reply_token_version: model.number().default(1),
      requester_confirmed: model.boolean().default(true),

      escalation_level: model.number().default(0),
      escalated_at: model.dateTime().nullable(),
      sla_policy_id: model.text().nullable(),
      sla_explanation: model.text().nullable(),
      /** SlaChoiceDTO of types/sla */
      sla_choice: model.json().nullable(),
      /** set with a change that may ask for another policy, cleared once it was chosen anew */
      sla_choice_needed_at: model.dateTime().nullable(),
      /** the earliest deadline of its running clocks, and when the first of them is at risk */
      next_due_at: model.dateTime().nullable(),
      at_risk_at: model.dateTime().nullable(),

      first_responded_at: model.dateTime().nullable(),
      resolved_at: model.dateTime().nullable(),
      closed_at: model.dateTime().nullable(),
      /** when somebody last took it up again after it was resolved */
      reopened_at: model.dateTime().nullable(),
      resume_at: model.dateTime().nullable(),

      last_message_at: model.dateTime().nullable(),
      last_message_direction: model.enum(["inbound", "outbound"]).nullable(),
      last_message_preview: model.text().nullable(),
      /** start of the oldest customer message nobody has answered yet */
      unanswered_since: model.dateTime().nullable(),
      message_count: model.number().default(0),

      messages: model.hasMany(() => TicketMessage, { mappedBy: "ticket" }),
      notes: model.hasMany(() => TicketNote, { mappedBy: "ticket" }),
      participants: model.hasMany(() => TicketParticipant, { mappedBy: "ticket" }),
      events: model.hasMany(() => TicketEvent, { mappedBy: "ticket" }),
      attachments: model.hasMany(() => TicketAttachment, { mappedBy: "ticket" }),
      clocks: model.hasMany(() => SlaClock, { mappedBy: "ticket" }),
    }
  )
  .indexes([
    { on: ["display_id"], unique: true },
    { on: ["customer_id"], where: "deleted_at IS NULL AND customer_id IS NOT NULL" },
    { on: ["requester_email"], where: "deleted_at IS NULL AND requester_email IS NOT NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL AND order_id IS NOT NULL" },
    { on: ["service_id"], where: "deleted_at IS NULL AND service_id IS NOT NULL" },
    { on: ["sla_choice_needed_at"], where: "sla_choice_needed_at IS NOT NULL" },
    { on: ["merged_into_id"], where: "deleted_at IS NULL AND merged_into_id IS NOT NULL" },
  ])
