import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { runRecalculation } from "../run-recalculation"

/** One run at a time in a process: the inbox wants the machine, too. Each looks for itself, so none is skipped. */
let last: Promise<unknown> = Promise.resolve()

const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> => {
  const mine = last.then(run, run)
  last = mine
  return mine
}

export const recalculateClocksStepId = "recalculate-clocks-step"

/** Repeatable at any time, so there is nothing to take back. */
export const recalculateClocksStep = createStep(
  recalculateClocksStepId,
  async (_: void, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    return new StepResponse(await inTurn(() => runRecalculation(helpdesk, logger)))
  }
)
