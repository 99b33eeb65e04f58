import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { forgetGoneCustomersStep } from "./steps/forget-gone-customers"

export const removeAccountsWorkflowId = "remove-accounts"

/** Removes the accounts of those of the customers that the shop no longer has. */
export const removeAccountsWorkflow = createWorkflow(
  removeAccountsWorkflowId,
  (input: WorkflowData<{ customer_ids: string[] }>) =>
    new WorkflowResponse(forgetGoneCustomersStep(input))
)
