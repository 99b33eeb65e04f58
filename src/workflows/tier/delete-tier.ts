import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { removeTierStep } from "./steps/remove-tier"

export const deleteTierWorkflowId = "delete-tier"

/** Deletes a tier that no account names. Answers its id. */
export const deleteTierWorkflow = createWorkflow(
  deleteTierWorkflowId,
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(removeTierStep(input))
)
