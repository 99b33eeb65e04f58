import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { updateCategoryStep, type CategoryBody } from "./steps/write-category"

export const updateCategoryWorkflowId = "update-category"

/** Changes a category. Answers its id. */
export const updateCategoryWorkflow = createWorkflow(
  updateCategoryWorkflowId,
  (input: WorkflowData<CategoryBody & { id: string }>) =>
    new WorkflowResponse(updateCategoryStep(input))
)
