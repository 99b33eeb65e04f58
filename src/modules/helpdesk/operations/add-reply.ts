import { MedusaError } from "@medusajs/framework/utils"
import type { EmailAddress, TicketEventBody, TicketStatus } from "../../../types"
import { releaseAttachments, takeAttachments } from "../repositories/attachment-repository"
import {
  deleteMessage,
  lockUnqueuedMessage,
  newestInbound,
} from "../repositories/message-repository"
import { deleteDraft } from "../repositories/draft-repository"
import { deleteEvents, insertEvents, type Actor } from "../repositories/event-repository"
import { listParticipants, upsertParticipant } from "../repositories/participant-repository"
import {
  insertRow,
  json,
  restoreColumns,
  updateRow,
  type Manager,
  type SqlValue,
} from "../repositories/sql"
import { recountTicket } from "../repositories/ticket-repository"
import type { MessageRow, TicketRow } from "../utils/dto/rows"
import { checkTransition, timesAfter } from "../utils/tickets/status-machine"
import { refuseMerged } from "./add-note"
import { lockTicket } from "./change-ticket"
import { outcomeOf, type TicketOutcome } from "./outcome"

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

/** What a reply changed, so that one that could not be queued leaves nothing behind. */
export interface ReplyUndo {
  ticket_id: string
  message_id: string
  event_ids: string[]
  written: Record<string, SqlValue>
  previous: Record<string, SqlValue>
}

export type ReplyResult =
  | { type: "stale"; newest_message_id: string }
  | {
      type: "sent"
      message: MessageRow
      ticket: TicketRow
      outcome: TicketOutcome
      undo: ReplyUndo
    }

/**
 * Writes an agent's public message. The ticket row is locked before the newest customer message is
 * looked up: a mail being processed either is seen here or waits until this reply is written.
 * @throws MedusaError(NOT_FOUND | NOT_ALLOWED | INVALID_DATA)
 */
export async function addReply(
  manager: Manager,
  reply: NewReply,
  actor: Actor,
  now: Date
): Promise<ReplyResult> {
  const before = await lockTicket(manager, reply.ticket_id)
  refuseMerged(before)
  const newest = await newestInbound(manager, before.id)
  if (isStale(reply, newest?.id ?? null) && newest) {
    return { type: "stale", newest_message_id: newest.id }
  }
  const message = await insertMessage(manager, before, reply, now)
  await attach(manager, message, reply.attachment_ids)
  if (reply.author_id) {
    await deleteDraft(manager, before.id, reply.author_id)
  }
  const { events, written, previous } = await moveStatus(manager, before, message, reply, now)
  const event_ids = await insertEvents(manager, before.id, actor, events)
  return {
    type: "sent",
    message,
    ticket: await recountTicket(manager, before.id),
    outcome: outcomeOf(events),
    undo: { ticket_id: before.id, message_id: message.id, event_ids, written, previous },
  }
}

/**
 * Takes a reply back that a later step could not hand to the outgoing mail. One whose mail is on its way
 * stays: what the customer gets must stand on the ticket.
 */
export async function undoReply(manager: Manager, undo: ReplyUndo): Promise<void> {
  const { ticket_id, message_id, event_ids, written, previous } = undo
  await lockTicket(manager, ticket_id)
  if (!(await lockUnqueuedMessage(manager, message_id))) {
    return
  }
  await releaseAttachments(manager, message_id)
  await deleteMessage(manager, message_id)
  await deleteEvents(manager, event_ids)
  await restoreColumns(manager, "helpdesk_ticket", ticket_id, written, previous)
  await recountTicket(manager, ticket_id)
}

const isStale = (reply: NewReply, newest: string | null): boolean =>
  !reply.force &&
  reply.last_seen_message_id !== undefined &&
  newest !== null &&
  newest !== reply.last_seen_message_id

async function insertMessage(
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

async function attach(manager: Manager, message: MessageRow, ids: string[]): Promise<void> {
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

type StatusMove = Pick<ReplyUndo, "written" | "previous"> & { events: TicketEventBody[] }

/** A public reply answers a new or open ticket, so it waits for the customer unless the agent says otherwise. */
async function moveStatus(
  manager: Manager,
  ticket: TicketRow,
  message: MessageRow,
  { status_after }: NewReply,
  now: Date
): Promise<StatusMove> {
  const isUnanswered = ticket.status === "new" || ticket.status === "open"
  const to = status_after ?? (isUnanswered ? "pending" : ticket.status)
  if (to === ticket.status) {
    return { events: [], written: {}, previous: {} }
  }
  const verdict = checkTransition(ticket.status, to)
  if (verdict.type === "refused") {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, verdict.message)
  }
  const { status, resolved_at, closed_at, resume_at } = ticket
  const times = { resolved_at, closed_at, ...timesAfter(to, ticket, now) }
  const written = { status: to, ...times, resume_at: to === "on_hold" ? resume_at : null }
  await updateRow(manager, "helpdesk_ticket", ticket.id, written)
  const payload = { from: status, to, because: "reply", message_id: message.id, resume_at }
  return {
    events: [{ type: "status_changed", payload }],
    written,
    previous: { status, resolved_at, closed_at, resume_at },
  }
}
