import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { deleteAccountStep } from "./steps/delete-account"

export const deleteAccountWorkflowId = "delete-account"

/** Forgets what the desk knows about a customer, services aside: tickets name those. */
export const deleteAccountWorkflow = createWorkflow(
  deleteAccountWorkflowId,
  (input: WorkflowData<{ customer_id: string }>) => new WorkflowResponse(deleteAccountStep(input))
)
