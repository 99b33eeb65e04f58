import { MedusaError } from "@medusajs/framework/utils"
import type { EmailAddress, TicketStatus } from "../../../types"
import { takeAttachments } from "../repositories/attachment-repository"
import { listParticipants, upsertParticipant } from "../repositories/participant-repository"
import { insertRow, json, type Manager } from "../repositories/sql"
import type { MessageRow, TicketRow } from "../utils/dto/rows"

export interface NewReply {
  ticket_id: string
  author_id: string | null
  from_name: string | null
  from_email: string | null
  mailbox_id: string | null
  body_text: string
  body_html: string | null
  /** addresses that get a copy; absent = everybody confirmed who has cc */
  cc?: string[]
  attachment_ids: string[]
  status_after?: TicketStatus
  /** newest message of the customer the agent saw: absent = not guarded, null = saw none */
  last_seen_message_id?: string | null
  force: boolean
  rfc_message_id: string | null
  send_after: Date
  /** false where no active mailbox exists: the reply is kept and says that it could not leave */
  can_send: boolean
}

/** Writes the message with the people it goes to; its mail leaves later. */
export async function insertReplyMessage(
  manager: Manager,
  ticket: TicketRow,
  reply: NewReply,
  now: Date
): Promise<MessageRow> {
  const cc = await copiesOf(manager, ticket, reply.cc)
  const to = recipientOf(ticket)
  return insertRow<MessageRow>(manager, "helpdesk_ticket_message", "tmsg", {
    ticket_id: ticket.id,
    direction: "outbound",
    author_type: "agent",
    author_id: reply.author_id,
    from_email: reply.from_email,
    from_name: reply.from_name,
    to: json(to),
    cc: json(cc),
    subject: ticket.subject,
    body_text: reply.body_text,
    body_html: reply.body_html,
    visible_text: reply.body_text,
    mailbox_id: reply.mailbox_id,
    rfc_message_id: reply.rfc_message_id,
    sent_at: now,
    ...deliveryOf(to.length > 0, reply),
  })
}

function deliveryOf(hasRecipient: boolean, reply: NewReply) {
  if (!hasRecipient) {
    return { delivery_state: null, delivery_detail: null, send_after: null }
  }
  return reply.can_send
    ? { delivery_state: "pending", delivery_detail: null, send_after: reply.send_after }
    : {
        delivery_state: "failed",
        delivery_detail:
          "There is no active mailbox to send from. Add one under Settings > Helpdesk",
        send_after: null,
      }
}

const recipientOf = (ticket: TicketRow): EmailAddress[] =>
  ticket.requester_email
    ? [{ address: ticket.requester_email, name: ticket.requester_name ?? "" }]
    : []

/** An address an agent writes into the copy line is confirmed by that; the others stay as they are. */
async function copiesOf(
  manager: Manager,
  ticket: TicketRow,
  wanted: string[] | undefined
): Promise<EmailAddress[]> {
  for (const email of new Set(wanted)) {
    if (email !== ticket.requester_email) {
      await upsertParticipant(manager, {
        ticket_id: ticket.id,
        role: "cc",
        email,
        name: null,
        user_id: null,
        customer_id: null,
        is_confirmed: true,
      })
    }
  }
  const participants = await listParticipants(manager, ticket.id)
  return participants
    .filter(({ role, is_confirmed }) => role === "cc" && is_confirmed)
    .filter(({ email }) => (wanted ? wanted.includes(email) : true))
    .map(({ email, name }) => ({ address: email, name: name ?? "" }))
}

/** @throws MedusaError(INVALID_DATA) naming files that do not wait on this ticket */
export async function attachFiles(
  manager: Manager,
  message: MessageRow,
  ids: string[]
): Promise<void> {
  if (ids.length === 0) {
    return
  }
  const taken = await takeAttachments(manager, message, ids)
  const missing = ids.filter((id) => !taken.some((row) => row.id === id))
  if (missing.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `These attachments are not waiting on this ticket: ${missing.join(", ")}. Upload them to the ticket first; each can be sent once`
    )
  }
}
