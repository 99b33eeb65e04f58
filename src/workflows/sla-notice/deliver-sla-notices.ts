import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { tellNoticesStep } from "./steps/tell-notices"

export const deliverSlaNoticesWorkflowId = "deliver-sla-notices"

/** Tells what sweeps wrote, and what a crash or a mail server that was down left untold. */
export const deliverSlaNoticesWorkflow = createWorkflow(
  deliverSlaNoticesWorkflowId,
  () => new WorkflowResponse(tellNoticesStep())
)
