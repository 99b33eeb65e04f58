import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { removeServiceStep } from "./steps/remove-service"

export const deleteServiceWorkflowId = "delete-service"

/** Deletes a service that no ticket names. Answers its id. */
export const deleteServiceWorkflow = createWorkflow(
  deleteServiceWorkflowId,
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(removeServiceStep(input))
)
