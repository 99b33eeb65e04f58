import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { updateTierStep, type TierChanges } from "./steps/write-tier"

export const updateTierWorkflowId = "update-tier"

/** Changes a tier. Answers its id. */
export const updateTierWorkflow = createWorkflow(
  updateTierWorkflowId,
  (input: WorkflowData<TierChanges>) => new WorkflowResponse(updateTierStep(input))
)
