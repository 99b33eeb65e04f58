import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { notifyUsersStep } from "../notification/steps/notify-users"
import { writeNoteStep, type WriteNoteInput } from "./steps/write-note"

export const addNoteWorkflowId = "add-note"

/** Writes an internal note and rings the bell of everybody it mentions. Answers the note. */
export const addNoteWorkflow = createWorkflow(
  addNoteWorkflowId,
  (input: WorkflowData<WriteNoteInput>) => {
    const written = writeNoteStep(input)
    notifyUsersStep(transform({ written }, (data) => [data.written.bell]))
    return new WorkflowResponse(written.note)
  }
)
