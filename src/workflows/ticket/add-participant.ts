import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { addParticipantStep, type AddParticipantInput } from "./steps/participants"

export const addParticipantWorkflowId = "add-participant"

/** Adds a reader to a ticket, or confirms one. Answers the participant. */
export const addParticipantWorkflow = createWorkflow(
  addParticipantWorkflowId,
  (input: WorkflowData<AddParticipantInput>) => new WorkflowResponse(addParticipantStep(input))
)
