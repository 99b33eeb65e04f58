import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { queueRepliesStep } from "./steps/queue-replies"

export const queueTicketMessagesWorkflowId = "queue-ticket-messages"

/** Hands agents' replies to the outgoing mail; repeatable. Answers the ids of the mails that were new. */
export const queueTicketMessagesWorkflow = createWorkflow(
  queueTicketMessagesWorkflowId,
  (input: WorkflowData<{ message_ids: string[] }>) => new WorkflowResponse(queueRepliesStep(input))
)
