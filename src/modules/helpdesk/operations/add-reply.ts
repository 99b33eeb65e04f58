import { MedusaError } from "@medusajs/framework/utils"
import type { TicketEventBody } from "../../../types"
import { releaseAttachments } from "../repositories/attachment-repository"
import { deleteDraft, findDraft, saveDraft } from "../repositories/draft-repository"
import { deleteEvents, insertEvents, type Actor } from "../repositories/event-repository"
import {
  deleteMessage,
  lockUnqueuedMessage,
  newestInbound,
} from "../repositories/message-repository"
import { restoreColumns, updateRow, type Manager, type SqlValue } from "../repositories/sql"
import { recountTicket } from "../repositories/ticket-repository"
import { requestFirstSlaChoice } from "../repositories/ticket-sla-repository"
import type { MessageRow, TicketRow } from "../utils/dto/rows"
import { checkTransition, timesAfter } from "../utils/tickets/status-machine"
import { refuseMerged } from "./add-note"
import { lockTicket } from "./change-ticket"
import { outcomeOf, type TicketOutcome } from "./outcome"
import { attachFiles, insertReplyMessage, type NewReply } from "./reply-message"
import { syncClocks, syncTicketClocks } from "./sync-clocks"

export type { NewReply }

/** What a reply changed, so that one that could not be queued leaves nothing behind. */
export interface ReplyUndo {
  ticket_id: string
  message_id: string
  event_ids: string[]
  written: Record<string, SqlValue>
  previous: Record<string, SqlValue>
  /** what its author had kept of it */
  draft: { user_id: string; body_html: string } | null
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
  const message = await insertReplyMessage(manager, before, reply, now)
  await attachFiles(manager, message, reply.attachment_ids)
  const draft = reply.author_id ? await takeDraft(manager, before.id, reply.author_id) : null
  const { events, written, previous } = await moveStatus(manager, before, message, reply, now)
  const event_ids = await insertEvents(manager, before.id, actor, events)
  return {
    type: "sent",
    message,
    ticket: await syncTicketClocks(manager, await recountTicket(manager, before.id), now),
    outcome: outcomeOf(events),
    undo: { ticket_id: before.id, message_id: message.id, event_ids, written, previous, draft },
  }
}

/**
 * Takes a reply back that a later step could not hand to the outgoing mail. One whose mail is on its way
 * stays: what the customer gets must stand on the ticket.
 */
export async function undoReply(manager: Manager, undo: ReplyUndo): Promise<void> {
  const { ticket_id, message_id, event_ids, written, previous, draft } = undo
  await lockTicket(manager, ticket_id)
  if (!(await lockUnqueuedMessage(manager, message_id))) {
    return
  }
  await releaseAttachments(manager, message_id)
  await deleteMessage(manager, message_id)
  await deleteEvents(manager, event_ids)
  await restoreColumns(manager, "helpdesk_ticket", ticket_id, written, previous)
  if (draft) {
    await saveDraft(manager, ticket_id, draft.user_id, draft.body_html)
  }
  await recountTicket(manager, ticket_id)
  await syncClocks(manager, [ticket_id])
}

async function takeDraft(
  manager: Manager,
  ticket_id: string,
  user_id: string
): Promise<ReplyUndo["draft"]> {
  const draft = await findDraft(manager, ticket_id, user_id)
  await deleteDraft(manager, ticket_id, user_id)
  return draft && { user_id, ...draft }
}

const isStale = (reply: NewReply, newest: string | null): boolean =>
  !reply.force &&
  reply.last_seen_message_id !== undefined &&
  newest !== null &&
  newest !== reply.last_seen_message_id

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
  const { status, resolved_at, closed_at, reopened_at, resume_at } = ticket
  const times = { resolved_at, closed_at, reopened_at }
  const written = {
    ...{ status: to, ...times, ...timesAfter(to, ticket, now) },
    resume_at: to === "on_hold" ? resume_at : null,
  }
  await updateRow(manager, "helpdesk_ticket", ticket.id, written)
  if (written.reopened_at !== reopened_at) {
    await requestFirstSlaChoice(manager, [ticket.id])
  }
  const before = { ...times, resume_at }
  const payload = { from: status, to, because: "reply", message_id: message.id, before }
  return {
    events: [{ type: "status_changed", payload }],
    written,
    previous: { status, ...before },
  }
}
