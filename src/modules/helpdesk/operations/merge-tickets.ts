import { MedusaError } from "@medusajs/framework/utils"
import type { TicketStatus } from "../../../types"
import { deleteEvents, insertEvents, type Actor } from "../repositories/event-repository"
import { moveAll, moveBack, type MovedRows } from "../repositories/move-repository"
import { updateRow, type Manager } from "../repositories/sql"
import {
  findTicket,
  lockTickets,
  recomputeSearch,
  recountTicket,
} from "../repositories/ticket-repository"
import type { TicketRow } from "../utils/dto/rows"
import { refuseMerged } from "./add-note"
import { requireTicket } from "./change-ticket"
import { syncClocks } from "./sync-clocks"

export interface MergeUndo {
  source_id: string
  target_id: string
  source_status: TicketStatus
  source_resume_at: string | null
  moved: MovedRows
  event_ids: string[]
}

/**
 * Moves everything people wrote from one ticket to another. A target that was merged itself is
 * followed to where its story goes on.
 * @throws MedusaError(NOT_FOUND | NOT_ALLOWED)
 */
export async function mergeTickets(
  manager: Manager,
  source_id: string,
  into_id: string,
  actor: Actor
): Promise<MergeUndo> {
  const target_id = await finalTarget(manager, into_id)
  if (target_id === source_id) {
    throw refusal("A ticket cannot be merged into itself, nor into one that was merged into it")
  }
  const locked = await lockTickets(manager, [source_id, target_id])
  const source = requireTicket(locked, source_id)
  const target = requireTicket(locked, target_id)
  refuseMerged(source)
  refuseMerged(target)
  const moved = await moveAll(manager, source.id, target.id)
  await updateRow(manager, "helpdesk_ticket", source.id, {
    status: "merged",
    merged_into_id: target.id,
    resume_at: null,
  })
  const event_ids = [
    ...(await insertEvents(manager, source.id, actor, [
      { type: "merged_into", payload: referenceOf(target) },
    ])),
    ...(await insertEvents(manager, target.id, actor, [
      { type: "merged_from", payload: referenceOf(source) },
    ])),
  ]
  await recountMoved(manager, source.id, target.id)
  return {
    source_id: source.id,
    target_id: target.id,
    source_status: source.status,
    source_resume_at: source.resume_at,
    moved,
    event_ids,
  }
}

/** Takes a merge back, for workflows that failed later on. */
export async function undoMerge(manager: Manager, undo: MergeUndo): Promise<void> {
  await lockTickets(manager, [undo.source_id, undo.target_id])
  await moveBack(manager, undo.source_id, undo.moved)
  await updateRow(manager, "helpdesk_ticket", undo.source_id, {
    status: undo.source_status,
    merged_into_id: null,
    resume_at: undo.source_resume_at,
  })
  await deleteEvents(manager, undo.event_ids)
  await recountMoved(manager, undo.source_id, undo.target_id)
}

async function finalTarget(manager: Manager, id: string): Promise<string> {
  const visited = new Set<string>()
  let ticket = await findTicket(manager, id)
  while (ticket?.merged_into_id && !visited.has(ticket.id)) {
    visited.add(ticket.id)
    ticket = await findTicket(manager, ticket.merged_into_id)
  }
  return requireTicket(ticket ? [ticket] : [], ticket?.id ?? id).id
}

/** Counters, search and clocks of both tickets follow what was moved between them. */
export async function recountMoved(manager: Manager, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    await recountTicket(manager, id)
    await recomputeSearch(manager, id)
  }
  await syncClocks(manager, ids)
}

const referenceOf = ({ id, display_id }: TicketRow) => ({ ticket_id: id, display_id })

const refusal = (message: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
