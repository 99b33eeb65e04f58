import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { updateServiceStep, type ServiceChanges } from "./steps/write-service"

export const updateServiceWorkflowId = "update-service"

/** Changes a service. Answers its id. */
export const updateServiceWorkflow = createWorkflow(
  updateServiceWorkflowId,
  (input: WorkflowData<ServiceChanges>) => new WorkflowResponse(updateServiceStep(input))
)
