import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { listImplicitManagers } from "../../agent/list-implicit-managers"

export const sweepClocksStepId = "helpdesk-sweep-clocks"

export const SLA_SWEEP = "sweep-sla-clocks"

/** Clocks in one transaction. */
const BATCH = 500

/** So that one sweep ends, whatever comes; the next goes on. */
const MOST_BATCHES = 400

let sweeping: Promise<void> = Promise.resolve()

/** Telling makes way for the sweeps of the same process: what is due is written down first. */
export const untilSwept = (): Promise<void> => sweeping

/** Every server may run this at once: row locks decide whose a ticket is. Batches that are done stay. */
export const sweepClocksStep = createStep(sweepClocksStepId, async (_input, { container }) => {
  const run = sweep(container)
  sweeping = Promise.allSettled([sweeping, run]).then(() => undefined)
  return new StepResponse({ notices: await run })
})

/** @returns how many notices somebody has to hear of */
async function sweep(container: MedusaContainer): Promise<number> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const now = await helpdesk.now()
  let managers: Promise<string[]> | undefined
  const askManagers = () => (managers ??= listImplicitManagers(container))
  let notices = 0
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const swept = await helpdesk.sweepClocks(now, BATCH, askManagers)
    notices += swept.notices
    for (const { clock_id, reason } of swept.broken) {
      logger.error(`helpdesk: no notice can be planned for the SLA clock ${clock_id}: ${reason}`)
    }
    if (swept.tickets === 0) {
      break
    }
  }
  await helpdesk.recordSweep(SLA_SWEEP, await helpdesk.now())
  return notices
}
