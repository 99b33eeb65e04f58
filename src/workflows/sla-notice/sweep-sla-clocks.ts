import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sweepClocksStep } from "./steps/sweep-clocks"

export const sweepSlaClocksWorkflowId = "sweep-sla-clocks"

/**
 * Finds the clocks that are due and writes their notices. Telling them is work of its own, see
 * deliver-sla-notices: it may take long, and the next sweep must not wait for a mail server.
 */
export const sweepSlaClocksWorkflow = createWorkflow(
  sweepSlaClocksWorkflowId,
  () => new WorkflowResponse(sweepClocksStep())
)
