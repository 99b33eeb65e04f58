import { MedusaError } from "@medusajs/framework/utils"
import {
  lockFreeTickets,
  lockRunningRecalculations,
  raiseDone,
  readOutdated,
  type OutdatedTicket,
} from "../repositories/sla-recalculation-repository"
import type { Manager } from "../repositories/sql"
import { syncClocks } from "./sync-clocks"

/** An edit left clocks to recalculate; told so that nobody waits for the next sweep. */
export const RECALCULATION_REQUESTED = "helpdesk.sla.recalculation_requested"

const MOST_ROUNDS = 5

/**
 * Brings the clocks of some tickets to the current version of their policies: one batch, one
 * transaction. What others hold locked is left out, so that any number of servers may work at once
 * and nobody's change to a ticket is waited for.
 * @param candidates tickets that may have such clocks
 * @param limit the most to lock at once
 * @param at the moment of the recalculation
 * @returns tickets that were brought up to date here
 * @throws Error where a clock stays behind, or who asks again and again would never come to an end
 */
export async function recalculateClocks(
  manager: Manager,
  candidates: string[],
  limit: number,
  at: Date
): Promise<string[]> {
  const locked = candidates.length > 0 ? await lockFreeTickets(manager, candidates, limit) : []
  const outdated = locked.length > 0 ? await readOutdated(manager, locked) : []
  if (outdated.length === 0) {
    return []
  }
  const tickets = ticketsOf(outdated)
  await syncClocks(manager, tickets, at)
  await catchUp(manager, tickets, at)
  await tellProgress(manager, outdated)
  return tickets
}

/** Edits that were made meanwhile leave clocks behind again; what stays behind then is broken. */
async function catchUp(manager: Manager, tickets: string[], at: Date): Promise<void> {
  for (let round = 0; ; round++) {
    const left = await readOutdated(manager, tickets)
    if (left.length === 0) {
      return
    }
    if (round === MOST_ROUNDS) {
      const [{ ticket_id, policy_id }] = left
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `A clock of ticket ${ticket_id} stayed with an old version of policy ${policy_id}`
      )
    }
    await syncClocks(manager, ticketsOf(left), at)
  }
}

/** Last in the transaction: other workers wait for these rows until it ends. */
async function tellProgress(manager: Manager, outdated: OutdatedTicket[]): Promise<void> {
  for (const { id, policy_ids } of await lockRunningRecalculations(manager)) {
    const tickets = ticketsOf(outdated.filter(({ policy_id }) => policy_ids.includes(policy_id)))
    if (tickets.length > 0) {
      await raiseDone(manager, id, tickets.length)
    }
  }
}

const ticketsOf = (outdated: OutdatedTicket[]): string[] => [
  ...new Set(outdated.map(({ ticket_id }) => ticket_id)),
]
