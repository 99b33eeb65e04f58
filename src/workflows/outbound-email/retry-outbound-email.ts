import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { retryEmailStep } from "./steps/retry-email"

export const retryOutboundEmailWorkflowId = "retry-outbound-email"

/** Sends a mail that failed once more, with the same Message-ID and another day of attempts. */
export const retryOutboundEmailWorkflow = createWorkflow(
  retryOutboundEmailWorkflowId,
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(retryEmailStep(input))
)
