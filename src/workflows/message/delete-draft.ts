import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { deleteDraftStep, type DraftKey } from "./steps/drafts"

export const deleteDraftWorkflowId = "delete-draft"

/** Forgets what an agent has begun to write. */
export const deleteDraftWorkflow = createWorkflow(
  deleteDraftWorkflowId,
  (input: WorkflowData<DraftKey>) => new WorkflowResponse(deleteDraftStep(input))
)
