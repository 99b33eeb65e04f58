import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { saveAccountStep, type SaveAccountInput } from "./steps/save-account"

export const saveAccountWorkflowId = "save-account"

/** Writes what the desk knows about a customer; the first word makes the account. Answers the customer's id. */
export const saveAccountWorkflow = createWorkflow(
  saveAccountWorkflowId,
  (input: WorkflowData<SaveAccountInput>) => new WorkflowResponse(saveAccountStep(input))
)
