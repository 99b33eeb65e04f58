import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { saveDraftStep, type DraftKey } from "./steps/drafts"

export const saveDraftWorkflowId = "save-draft"

/** Keeps what an agent has begun to write. Answers the cleaned HTML. */
export const saveDraftWorkflow = createWorkflow(
  saveDraftWorkflowId,
  (input: WorkflowData<DraftKey & { body_html: string }>) =>
    new WorkflowResponse(saveDraftStep(input))
)
