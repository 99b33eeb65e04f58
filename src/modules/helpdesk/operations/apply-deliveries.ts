import {
  restoreDeliveries,
  updateDeliveries,
  type ChangedDelivery,
  type DeliveryUpdate,
} from "../repositories/delivery-repository"
import { deleteEvents, insertEvents } from "../repositories/event-repository"
import { ticketsOfMessages } from "../repositories/message-repository"
import type { Manager } from "../repositories/sql"
import { lockTickets, recountTicket } from "../repositories/ticket-repository"
import { syncClocks } from "./sync-clocks"

/** An update with the addresses the mail went to, for the ticket's history. */
export interface DeliveryNews extends DeliveryUpdate {
  to: string
}

const SYSTEM = { cause: "system" as const, actor_id: null }

const isFailure = ({ state }: Pick<DeliveryNews, "state">): boolean =>
  state === "failed" || state === "bounced"

/**
 * Tells messages what became of their mails; a failure also becomes part of the ticket's history,
 * once. Tickets whose history gets longer are locked before their messages, as everywhere.
 */
export async function applyDeliveries(
  manager: Manager,
  news: readonly DeliveryNews[]
): Promise<ChangedDelivery[]> {
  const failed = news.filter(isFailure).map(({ message_id }) => message_id)
  await lockTickets(manager, await ticketsOfMessages(manager, failed))
  const changed = await updateDeliveries(manager, news)
  for (const { ticket_id, message_id, state, detail } of changed) {
    if (isFailure({ state })) {
      const to = news.find((item) => item.message_id === message_id)?.to ?? ""
      const payload = { message_id, to, detail: detail ?? "" }
      await insertEvents(manager, ticket_id, SYSTEM, [{ type: "delivery_failed", payload }])
    }
  }
  return changed
}

/** What cancelling changed, for taking it back. */
export interface CancelledDeliveries {
  changed: ChangedDelivery[]
  event_ids: string[]
}

/**
 * Takes messages whose mail was stopped out of delivery: their customers wait again. Answers which were
 * still on their way; each leaves a mark in the history under the agent who stopped it.
 */
export async function cancelDeliveries(
  manager: Manager,
  messageIds: readonly string[],
  userId: string | null
): Promise<CancelledDeliveries> {
  const updates = messageIds.map((message_id) => ({
    message_id,
    state: "cancelled" as const,
    detail: null,
  }))
  await lockTickets(manager, await ticketsOfMessages(manager, messageIds))
  const changed = await updateDeliveries(manager, updates)
  const actor = { cause: userId ? ("user" as const) : ("system" as const), actor_id: userId }
  const event_ids: string[] = []
  for (const { ticket_id, message_id } of changed) {
    const event = { type: "send_cancelled" as const, payload: { message_id } }
    event_ids.push(...(await insertEvents(manager, ticket_id, actor, [event])))
  }
  await recount(manager, changed)
  return { changed, event_ids }
}

/** Puts cancelled messages back into delivery, for workflows that failed later on. */
export async function undoCancel(manager: Manager, undo: CancelledDeliveries): Promise<void> {
  await lockTickets(manager, ticketIdsOf(undo.changed))
  await restoreDeliveries(
    manager,
    undo.changed.map(({ message_id, was }) => ({ message_id, state: was }))
  )
  await deleteEvents(manager, undo.event_ids)
  await recount(manager, undo.changed)
}

const ticketIdsOf = (changed: ChangedDelivery[]): string[] => [
  ...new Set(changed.map(({ ticket_id }) => ticket_id)),
]

async function recount(manager: Manager, changed: ChangedDelivery[]): Promise<void> {
  const ids = ticketIdsOf(changed)
  for (const id of ids) {
    await recountTicket(manager, id)
  }
  await syncClocks(manager, ids)
}
