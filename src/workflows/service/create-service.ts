import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { createServiceStep, type ServiceBody } from "./steps/write-service"

export const createServiceWorkflowId = "create-service"

/** Files a service of a customer. Answers its id. */
export const createServiceWorkflow = createWorkflow(
  createServiceWorkflowId,
  (input: WorkflowData<ServiceBody>) => new WorkflowResponse(createServiceStep(input))
)
