import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { createTeamStep, type TeamBody } from "./steps/write-team"

export const createTeamWorkflowId = "create-team"

/** Makes a team. Answers its id. */
export const createTeamWorkflow = createWorkflow(
  createTeamWorkflowId,
  (input: WorkflowData<TeamBody>) => new WorkflowResponse(createTeamStep(input))
)
