import { generateEntityId } from "@medusajs/framework/utils"
import type { IngestPlan } from "../../src/modules/helpdesk/operations/ingest-mail"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import { slaColumnsOf, type TicketSla } from "../../src/modules/helpdesk/utils/tickets/ticket-sla"
import type { TicketStatus } from "../../src/types"

const EMPTY: Omit<IngestPlan, "tickets" | "progress" | "messages"> = {
  notes: [],
  participants: [],
  events: [],
  attachments: [],
  reopened: [],
}
const lookup = { mailbox_id: "mbox_1", inbound_email_ids: [], message_ids: [], display_ids: [] }

const messageOf = (ticket_id: string, created_at: string, is_automatic: boolean) => ({
  id: generateEntityId(undefined, "tmsg"),
  ticket_id,
  direction: "inbound" as const,
  author_type: "customer" as const,
  author_id: null,
  from_email: "carla@client.test",
  from_name: "Carla",
  reply_to_email: null,
  to: [],
  cc: [],
  subject: "Kettle",
  body_text: "And now?",
  body_html: null,
  visible_text: "And now?",
  has_remote_images: false,
  is_automatic,
  is_oversize: false,
  protection: null,
  invitation: null,
  authentication: null,
  notices: [],
  mailbox_id: "mbox_1",
  rfc_message_id: null,
  rfc_references: null,
  inbound_email_id: generateEntityId(undefined, "inbem"),
  sent_at: created_at,
  delivery_state: null,
  send_after: null,
  created_at,
})

/** A mail of the customer on a ticket, as the processing of mail writes one. */
export async function customerMail(
  service: HelpdeskModuleService,
  ticket_id: string,
  { is_automatic = false } = {}
) {
  const { display_id } = await service.retrieveTicket(ticket_id)
  const at = new Date().toISOString()
  return service.ingestMail({ ...lookup, display_ids: [display_id] }, ({ tickets }) => {
    const [ticket] = tickets
    const word = is_automatic
      ? {}
      : {
          status: "open" as const,
          resolved_at: null,
          closed_at: null,
          reopened_at: ticket.resolved_at ? at : ticket.reopened_at,
          resume_at: null,
          unanswered_since: ticket.unanswered_since ?? at,
        }
    const progress = { ...ticket, ...word, message_count: ticket.message_count + 1 }
    return {
      ...EMPTY,
      tickets: [],
      progress: [progress],
      reopened: ticket.resolved_at && !is_automatic ? [ticket_id] : [],
      messages: [messageOf(ticket_id, at, is_automatic)],
    }
  })
}

/** Tickets that begin with a mail, all of one wave. */
export async function newTicketMail(
  service: HelpdeskModuleService,
  wanted: { sla: TicketSla | null; status?: TicketStatus }[]
) {
  const at = new Date().toISOString()
  const { tickets } = await service.ingestMail(lookup, () => {
    const rows = wanted.map(({ sla, status = "new" }) => ({
      id: generateEntityId(undefined, "tkt"),
      status,
      resolved_at: status === "closed" ? at : null,
      closed_at: status === "closed" ? at : null,
      reopened_at: null,
      resume_at: null,
      first_responded_at: null,
      unanswered_since: status === "closed" ? null : at,
      last_message_at: at,
      last_message_direction: "inbound" as const,
      last_message_preview: "And now?",
      message_count: 1,
      ...slaColumnsOf(sla),
      priority: "normal" as const,
      subject: "Kettle",
      channel: "email" as const,
      customer_id: null,
      requester_email: "carla@client.test",
      requester_name: "Carla",
      requester_confirmed: true,
      mailbox_id: "mbox_1",
      team_id: null,
      category_id: null,
      related_ticket_id: null,
      created_at: at,
    }))
    return {
      ...EMPTY,
      tickets: rows,
      progress: [],
      messages: rows.map(({ id }) => messageOf(id, at, false)),
    }
  })
  return tickets
}
