import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { findForgottenRepliesStep } from "./steps/find-forgotten-replies"
import { queueRepliesStep } from "./steps/queue-replies"

export const queueForgottenRepliesWorkflowId = "queue-forgotten-replies"

/** Queues replies whose way into the outgoing mail a crash cut off. Answers the ids of the new mails. */
export const queueForgottenRepliesWorkflow = createWorkflow(
  queueForgottenRepliesWorkflowId,
  (input: WorkflowData<{ limit: number }>) => {
    const forgotten = findForgottenRepliesStep(input)
    return new WorkflowResponse(queueRepliesStep(forgotten))
  }
)
