import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { removeTeamStep } from "./steps/remove-team"

export const deleteTeamWorkflowId = "delete-team"

/** Deletes a team, or archives one that tickets name. Answers which. */
export const deleteTeamWorkflow = createWorkflow(
  deleteTeamWorkflowId,
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(removeTeamStep(input))
)
