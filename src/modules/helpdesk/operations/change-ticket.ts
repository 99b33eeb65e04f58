import { MedusaError } from "@medusajs/framework/utils"
import type { TicketEventBody } from "../../../types"
import { deleteEvents, insertEvents, type Actor } from "../repositories/event-repository"
import { restoreColumns, updateRow, type Manager, type SqlValue } from "../repositories/sql"
import { lockTickets } from "../repositories/ticket-repository"
import { requestFirstSlaChoice, requestSlaChoice } from "../repositories/ticket-sla-repository"
import type { TicketRow } from "../utils/dto/rows"
import { decideTicketChanges, type TicketChanges } from "../utils/tickets/ticket-changes"
import { assignWithinTeam } from "./assign-within-team"
import { outcomeOf, type TicketOutcome } from "./outcome"
import { syncClocks, syncTicketClocks } from "./sync-clocks"

/** Enough to take a change back: the columns it wrote, what they were, and its events. */
export interface TicketUndo {
  ticket_id: string
  written: Record<string, SqlValue>
  previous: Record<string, SqlValue>
  event_ids: string[]
}

const SYSTEM: Actor = { cause: "system", actor_id: null }
const NOTHING = { written: {}, previous: {}, event_ids: [] }

export interface ChangedTicket {
  ticket: TicketRow
  outcome: TicketOutcome
  undo: TicketUndo
}

/** @throws MedusaError(NOT_FOUND) */
export async function lockTicket(manager: Manager, id: string): Promise<TicketRow> {
  return requireTicket(await lockTickets(manager, [id]), id)
}

/** @throws MedusaError(NOT_FOUND) */
export function requireTicket(rows: TicketRow[], id: string): TicketRow {
  const ticket = rows.find((row) => row.id === id)
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
      return { ticket, outcome: outcomeOf([]), undo: { ticket_id: id, ...NOTHING } }
    case "changed":
      return write(manager, ticket, decision.values, decision.events, { actor, now })
  }
}

/** Takes a change back, for workflows that failed later on; what others changed since then stays. */
export async function undoTicketChange(manager: Manager, undo: TicketUndo): Promise<void> {
  await lockTickets(manager, [undo.ticket_id])
  await restoreColumns(manager, "helpdesk_ticket", undo.ticket_id, undo.written, undo.previous)
  await deleteEvents(manager, undo.event_ids)
  if (asksForChoice(undo.written)) {
    await requestSlaChoice(manager, [undo.ticket_id])
  }
  await syncClocks(manager, [undo.ticket_id])
}

/** Fields a policy is chosen by. */
const asksForChoice = (written: Record<string, SqlValue>): boolean =>
  "service_id" in written || "category_id" in written

async function requestChoice(
  manager: Manager,
  id: string,
  written: Record<string, SqlValue>
): Promise<TicketRow[]> {
  if (asksForChoice(written)) {
    return requestSlaChoice(manager, [id])
  }
  return "reopened_at" in written ? requestFirstSlaChoice(manager, [id]) : []
}

async function write(
  manager: Manager,
  before: TicketRow,
  written: Record<string, SqlValue>,
  events: TicketEventBody[],
  { actor, now }: { actor: Actor; now: Date }
): Promise<ChangedTicket> {
  const updated = await updateRow<TicketRow>(manager, "helpdesk_ticket", before.id, written)
  const [waiting] = await requestChoice(manager, before.id, written)
  const event_ids = await insertEvents(manager, before.id, actor, events)
  const ticket = await syncTicketClocks(manager, waiting ?? updated, now)
  const columns = Object.keys(written).map((name) => [name, before[name as keyof TicketRow]])
  const previous: TicketUndo["previous"] = Object.fromEntries(columns)
  return {
    ticket,
    outcome: outcomeOf(events),
    undo: { ticket_id: before.id, written, previous, event_ids },
  }
}

/**
 * Opens a ticket on hold whose time has come. Null where somebody moved it since it was found: the
 * job that asks must not reopen what an agent has resolved meanwhile.
 * @throws MedusaError(NOT_FOUND)
 */
export async function resumeTicket(
  manager: Manager,
  id: string,
  now: Date
): Promise<ChangedTicket | null> {
  const { status, resume_at } = await lockTicket(manager, id)
  if (status !== "on_hold" || !resume_at || new Date(resume_at).getTime() > now.getTime()) {
    return null
  }
  return changeTicket(manager, id, { status: "open" }, SYSTEM, now)
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
