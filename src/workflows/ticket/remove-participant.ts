import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { removeParticipantStep, type RemoveParticipantInput } from "./steps/participants"

export const removeParticipantWorkflowId = "remove-participant"

/** Takes a reader off a ticket. Answers who it was. */
export const removeParticipantWorkflow = createWorkflow(
  removeParticipantWorkflowId,
  (input: WorkflowData<RemoveParticipantInput>) =>
    new WorkflowResponse(removeParticipantStep(input))
)
