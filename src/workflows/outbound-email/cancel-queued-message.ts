import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { cancelDeliveryStep, type CancelDeliveryInput } from "./steps/cancel-delivery"
import { cancelQueuedEmailStep } from "./steps/cancel-queued-email"
import { queueRepliesStep } from "./steps/queue-replies"

export const cancelQueuedMessageWorkflowId = "cancel-queued-message"

/**
 * Takes a reply back before its mail leaves. A reply that is not in the outbox yet is put there first: from
 * then on sender and agent race for one row, and only one of them can have it.
 */
export const cancelQueuedMessageWorkflow = createWorkflow(
  cancelQueuedMessageWorkflowId,
  (input: WorkflowData<CancelDeliveryInput>) => {
    queueRepliesStep({ message_ids: [input.message_id] })
    cancelQueuedEmailStep(input)
    return new WorkflowResponse(cancelDeliveryStep(input))
  }
)
