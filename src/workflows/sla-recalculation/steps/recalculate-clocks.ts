import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { runRecalculation } from "../run-recalculation"

export const recalculateClocksStepId = "recalculate-clocks-step"

/** Repeatable at any time, so there is nothing to take back. */
export const recalculateClocksStep = createStep(
  recalculateClocksStepId,
  async (_: void, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    return new StepResponse(await runRecalculation(helpdesk, logger))
  }
)
