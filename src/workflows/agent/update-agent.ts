import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { writeAgentStep, type UpdateAgentInput } from "./steps/write-agent"

export const updateAgentWorkflowId = "update-agent"

/** Writes what the desk knows about a user. Answers the user's id. */
export const updateAgentWorkflow = createWorkflow(
  updateAgentWorkflowId,
  (input: WorkflowData<UpdateAgentInput>) => new WorkflowResponse(writeAgentStep(input))
)
