import { MedusaError } from "@medusajs/framework/utils"
import type { TicketEventBody } from "../../../types"
import { updateRow, type Manager, type SqlValue } from "../repositories/sql"
import { insertEvents, lockTickets, type Actor } from "../repositories/ticket-repository"
import type { TicketRow } from "../utils/dto/rows"
import { decideTicketChanges, type TicketChanges } from "../utils/tickets/ticket-changes"
import { assignWithinTeam } from "./assign-within-team"
import { outcomeOf, type TicketOutcome } from "./outcome"

/** Enough to take a change back: the columns as they were and the events it wrote. */
export interface TicketUndo {
  ticket_id: string
  values: Record<string, SqlValue>
  event_ids: string[]
}

export interface ChangedTicket {
  ticket: TicketRow
  outcome: TicketOutcome
  undo: TicketUndo
}

/** @throws MedusaError(NOT_FOUND) */
export async function lockTicket(manager: Manager, id: string): Promise<TicketRow> {
  const [ticket] = await lockTickets(manager, [id])
  if (!ticket) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ticket with id ${id}`)
  }
  return ticket
}

/**
 * Changes one ticket and tells its story; a team that shares out its tickets gets to assign an
 * unassigned one.
 * @throws MedusaError(NOT_FOUND), or (NOT_ALLOWED) when the change is not possible from here
 */
export async function changeTicket(
  manager: Manager,
  id: string,
  changes: TicketChanges,
  actor: Actor,
  now: Date
): Promise<ChangedTicket> {
  const ticket = await lockTicket(manager, id)
  const wanted = await withTeamAssignee(manager, ticket, changes)
  const decision = decideTicketChanges(ticket, wanted, now)
  switch (decision.type) {
    case "refused":
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, decision.message)
    case "unchanged":
      return { ticket, outcome: outcomeOf([]), undo: { ticket_id: id, values: {}, event_ids: [] } }
    case "changed":
      return write(manager, ticket, decision.values, decision.events, actor)
  }
}

/** Takes a change back, for workflows that failed later on. */
export async function undoTicketChange(manager: Manager, undo: TicketUndo): Promise<void> {
  if (Object.keys(undo.values).length > 0) {
    await updateRow(manager, "helpdesk_ticket", undo.ticket_id, undo.values)
  }
  if (undo.event_ids.length > 0) {
    await manager.execute(`DELETE FROM "helpdesk_ticket_event" WHERE "id" IN (?)`, [undo.event_ids])
  }
}

async function write(
  manager: Manager,
  before: TicketRow,
  values: Record<string, SqlValue>,
  events: TicketEventBody[],
  actor: Actor
): Promise<ChangedTicket> {
  const ticket = await updateRow<TicketRow>(manager, "helpdesk_ticket", before.id, values)
  const event_ids = await insertEvents(manager, before.id, actor, events)
  const previous = Object.keys(values).map((name) => [name, before[name as keyof TicketRow]])
  return {
    ticket,
    outcome: outcomeOf(events),
    undo: { ticket_id: before.id, values: Object.fromEntries(previous), event_ids },
  }
}

async function withTeamAssignee(
  manager: Manager,
  ticket: TicketRow,
  changes: TicketChanges
): Promise<TicketChanges> {
  const assignee = changes.assignee_id === undefined ? ticket.assignee_id : changes.assignee_id
  const team_id = changes.team_id
  if (assignee || !team_id || team_id === ticket.team_id || ticket.status === "merged") {
    return changes
  }
  const chosen = await assignWithinTeam(manager, team_id)
  return chosen ? { ...changes, assignee_id: chosen } : changes
}
