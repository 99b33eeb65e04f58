import { MedusaError } from "@medusajs/framework/utils"
import { deleteEvents, insertEvents, type Actor } from "../repositories/event-repository"
import { moveBack, moveMessages, type MovedRows } from "../repositories/move-repository"
import type { Manager } from "../repositories/sql"
import { deleteTicket, lockTickets } from "../repositories/ticket-repository"
import { requestSlaChoice } from "../repositories/ticket-sla-repository"
import type { TicketRow } from "../utils/dto/rows"
import { slaOfTicket } from "../utils/tickets/ticket-sla"
import { refuseMerged } from "./add-note"
import { lockTicket } from "./change-ticket"
import { createTicket } from "./create-ticket"
import { recountMoved } from "./merge-tickets"
import type { TicketOutcome } from "./outcome"

export interface SplitInput {
  ticket_id: string
  message_ids: string[]
  subject: string
}

export interface SplitResult {
  ticket: TicketRow
  outcome: TicketOutcome
  undo: { source_id: string; new_id: string; moved: MovedRows; event_ids: string[] }
}

/**
 * Makes a ticket of its own out of some messages; people, customer and routing are the same.
 * @throws MedusaError(NOT_FOUND | NOT_ALLOWED | INVALID_DATA)
 */
export async function splitTicket(
  manager: Manager,
  input: SplitInput,
  actor: Actor
): Promise<SplitResult> {
  const source = await lockTicket(manager, input.ticket_id)
  refuseMerged(source)
  if (new Set(input.message_ids).size >= source.message_count) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This would leave the ticket without a message. Leave at least one, or change its subject instead"
    )
  }
  const { ticket, outcome } = await createTicket(manager, copyOf(source, input.subject), actor)
  const moved = await moveMessages(manager, source.id, ticket.id, input.message_ids)
  const missing = input.message_ids.filter((id) => !moved.messages.includes(id))
  if (missing.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `These messages are not on this ticket: ${missing.join(", ")}`
    )
  }
  const event_ids = await insertEvents(manager, source.id, actor, [
    { type: "split_into", payload: { ticket_id: ticket.id, display_id: ticket.display_id } },
  ])
  await insertEvents(manager, ticket.id, actor, [
    { type: "split_from", payload: { ticket_id: source.id, display_id: source.display_id } },
  ])
  const { id: new_id } = ticket
  if (source.sla_choice_needed_at) {
    await requestSlaChoice(manager, [new_id])
  }
  await recountMoved(manager, source.id, new_id)
  const undo = { source_id: source.id, new_id, moved, event_ids }
  return { ticket, outcome, undo }
}

/** Takes a split back, for workflows that failed later on. */
export async function undoSplit(manager: Manager, undo: SplitResult["undo"]): Promise<void> {
  await lockTickets(manager, [undo.source_id, undo.new_id])
  await moveBack(manager, undo.source_id, undo.moved)
  await deleteEvents(manager, undo.event_ids)
  await deleteTicket(manager, undo.new_id)
  await recountMoved(manager, undo.source_id)
}

const copyOf = (source: TicketRow, subject: string) => ({
  subject,
  status: "open" as const,
  priority: source.priority,
  channel: source.channel,
  customer_id: source.customer_id,
  requester_email: source.requester_email,
  requester_name: source.requester_name,
  mailbox_id: source.mailbox_id,
  assignee_id: source.assignee_id,
  team_id: source.team_id,
  category_id: source.category_id,
  service_id: source.service_id,
  // what the source is promised its part is promised, too; its priority is decided already
  sla: slaOfTicket(source),
  order_id: source.order_id,
  related_ticket_id: source.id,
  message: null,
})
