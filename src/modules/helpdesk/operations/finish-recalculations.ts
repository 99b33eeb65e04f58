import {
  endRecalculation,
  isWaitedFor,
  lockUnfinishedRecalculations,
  readOutdated,
} from "../repositories/sla-recalculation-repository"
import type { Manager } from "../repositories/sql"
import { readDisplayIds } from "../repositories/ticket-repository"

/** A ticket whose clocks stay at an old version until what is wrong with it is mended. */
export interface FailedTicket {
  ticket_id: string
  reason: string
}

/** Told by name on the row; of more of them only how many. */
const MOST_NAMED = 3

/**
 * Ends recalculations no clock waits for any more, and those that wait for failed tickets only:
 * `failed`, with the reason. Every run tries these again, and ends what failed once it succeeds.
 * @param failures of the run that asks; what another server is at still counts as waiting
 */
export async function finishRecalculations(
  manager: Manager,
  failures: FailedTicket[],
  now: Date
): Promise<void> {
  const unfinished = await lockUnfinishedRecalculations(manager)
  if (unfinished.length === 0) {
    return
  }
  const failed_ids = failures.map(({ ticket_id }) => ticket_id)
  const outdated = failed_ids.length > 0 ? await readOutdated(manager, failed_ids) : []
  for (const { id, policy_ids } of unfinished) {
    if (await isWaitedFor(manager, policy_ids, failed_ids)) {
      continue
    }
    const left = outdated.filter(({ policy_id }) => policy_ids.includes(policy_id))
    const own = failures.filter((one) => left.some(({ ticket_id }) => ticket_id === one.ticket_id))
    const detail = await detailOf(manager, own)
    await endRecalculation(manager, id, { failed_tickets: own.length, detail }, now)
  }
}

async function detailOf(manager: Manager, failures: FailedTicket[]): Promise<string | null> {
  if (failures.length === 0) {
    return null
  }
  const named = failures.slice(0, MOST_NAMED)
  const numbers = await readDisplayIds(
    manager,
    named.map(({ ticket_id }) => ticket_id)
  )
  const reasons = named.map(
    ({ ticket_id, reason }) => `HD-${numbers.get(ticket_id) ?? ticket_id}: ${reason}`
  )
  const more = failures.length - named.length
  return [...reasons, ...(more > 0 ? [`and ${more} more`] : [])].join("; ")
}
