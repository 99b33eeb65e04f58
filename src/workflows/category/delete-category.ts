import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { removeCategoryStep } from "./steps/remove-category"

export const deleteCategoryWorkflowId = "delete-category"

/** Deletes a category, or archives one that tickets name. Answers which. */
export const deleteCategoryWorkflow = createWorkflow(
  deleteCategoryWorkflowId,
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(removeCategoryStep(input))
)
