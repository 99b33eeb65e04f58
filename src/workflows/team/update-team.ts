import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { updateTeamStep, type TeamBody } from "./steps/write-team"

export const updateTeamWorkflowId = "update-team"

/** Changes a team; named members replace the present ones. Answers its id. */
export const updateTeamWorkflow = createWorkflow(
  updateTeamWorkflowId,
  (input: WorkflowData<TeamBody & { id: string }>) => new WorkflowResponse(updateTeamStep(input))
)
