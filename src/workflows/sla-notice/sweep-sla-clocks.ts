import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sweepClocksStep } from "./steps/sweep-clocks"
import { tellNoticesStep } from "./steps/tell-notices"

export const sweepSlaClocksWorkflowId = "sweep-sla-clocks"

/** Finds the clocks that are due, writes their notices and tells them at once. */
export const sweepSlaClocksWorkflow = createWorkflow(sweepSlaClocksWorkflowId, () => {
  const swept = sweepClocksStep()
  const told = tellNoticesStep()
  return new WorkflowResponse({ swept, told })
})
