import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { recalculateClocksStep } from "./steps/recalculate-clocks"

export const recalculateClocksWorkflowId = "recalculate-clocks"

/** Brings all open clocks to the current versions of their policies. Answers how many tickets. */
export const recalculateClocksWorkflow = createWorkflow(
  recalculateClocksWorkflowId,
  () => new WorkflowResponse(recalculateClocksStep())
)
