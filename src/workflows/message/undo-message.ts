import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { cancelQueuedMessageWorkflow } from "../outbound-email/cancel-queued-message"
import { takeBackReplyStep, type UndoMessageInput } from "./steps/take-back-reply"

export const undoMessageWorkflowId = "undo-message"

/** Takes a reply back before its mail leaves; the text returns to the draft. Answers the message's id. */
export const undoMessageWorkflow = createWorkflow(
  undoMessageWorkflowId,
  (input: WorkflowData<UndoMessageInput>) => {
    cancelQueuedMessageWorkflow.runAsStep({ input })
    return new WorkflowResponse(takeBackReplyStep(input))
  }
)
