import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { createTierStep, type TierBody } from "./steps/write-tier"

export const createTierWorkflowId = "create-tier"

/** Makes a tier. Answers its id. */
export const createTierWorkflow = createWorkflow(
  createTierWorkflowId,
  (input: WorkflowData<TierBody>) => new WorkflowResponse(createTierStep(input))
)
