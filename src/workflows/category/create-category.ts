import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { createCategoryStep, type CategoryBody } from "./steps/write-category"

export const createCategoryWorkflowId = "create-category"

/** Makes a category. Answers its id. */
export const createCategoryWorkflow = createWorkflow(
  createCategoryWorkflowId,
  (input: WorkflowData<CategoryBody>) => new WorkflowResponse(createCategoryStep(input))
)
