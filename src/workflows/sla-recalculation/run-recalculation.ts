import { setTimeout } from "node:timers/promises"
import type { Logger } from "@medusajs/framework/types"
import type { FailedTicket } from "../../modules/helpdesk/operations/finish-recalculations"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"

/** Tickets locked at once: few enough that an agent's change hardly waits. */
const BATCH = 150
/** Tickets a batch chooses from, so that several servers find work beside each other. */
const WINDOW = 4 * BATCH
/** Live clocks of a ticket, each of which finds it: both responses and the resolution. */
const MOST_CLOCKS = 3
/** Idle time after a batch, as a share of what it took: the inbox comes first, whatever the machine. */
const REST = 0.5

/**
 * Batch after batch until nothing is left that nobody else is at. Each one is committed by itself:
 * what a crash leaves, the next run finds. A ticket that fails is told and keeps the clocks it has.
 * @returns how many tickets were brought up to date
 */
export async function runRecalculation(
  helpdesk: HelpdeskModuleService,
  logger: Pick<Logger, "error">
): Promise<number> {
  const failed = new Map<string, string>()
  let total = 0
  for (let isGoingOn = true; isGoingOn;) {
    const start = performance.now()
    const outdated = await helpdesk.listOutdatedTickets(WINDOW + MOST_CLOCKS * failed.size)
    const candidates = outdated.filter((id) => !failed.has(id))
    const batch = await runBatch(helpdesk, candidates)
    for (const { ticket_id, reason } of batch.failures) {
      failed.set(ticket_id, reason)
      logger.error(`The SLA clocks of ticket ${ticket_id} cannot be recalculated: ${reason}`)
    }
    total += batch.done
    isGoingOn = batch.done + batch.failures.length > 0
    if (isGoingOn) {
      await setTimeout(REST * (performance.now() - start))
    }
  }
  const failures = [...failed].map(([ticket_id, reason]) => ({ ticket_id, reason }))
  await helpdesk.finishRecalculations(failures, new Date())
  return total
}

interface Batch {
  done: number
  failures: FailedTicket[]
}

/** One by one where a batch fails as a whole: the one that is to blame must not hold up the others. */
async function runBatch(helpdesk: HelpdeskModuleService, candidates: string[]): Promise<Batch> {
  const recalculate = async (ids: string[]) =>
    (await helpdesk.recalculateClocks(ids, BATCH, await helpdesk.now())).length
  try {
    return { done: await recalculate(candidates), failures: [] }
  } catch {
    const batch: Batch = { done: 0, failures: [] }
    for (const id of candidates.slice(0, BATCH)) {
      await recalculate([id]).then(
        (done) => (batch.done += done),
        ({ message }: Error) => batch.failures.push({ ticket_id: id, reason: message })
      )
    }
    return batch
  }
}
