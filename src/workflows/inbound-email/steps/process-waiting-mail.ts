import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { runProcessing } from "../processing/run-processing"

export const processWaitingMailStepId = "helpdesk-process-waiting-mail"

/** Bodies stay out of the workflow's stored state; there is nothing to undo, each batch is whole. */
export const processWaitingMailStep = createStep(
  processWaitingMailStepId,
  async (_input: void, { container }) =>
    new StepResponse({ processed: await runProcessing(container) })
)
