import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { requeueInboundEmailsStep } from "./steps/requeue-inbound-emails"

export const retryInboundEmailsWorkflowId = "retry-inbound-emails"

/** Puts failed or ignored mails back in front of the processing. */
export const retryInboundEmailsWorkflow = createWorkflow(
  retryInboundEmailsWorkflowId,
  (input: WorkflowData<{ ids: string[] }>) => new WorkflowResponse(requeueInboundEmailsStep(input))
)
