import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { processWaitingMailStep } from "./steps/process-waiting-mail"

export const processInboundEmailsWorkflowId = "process-inbound-emails"

/** Turns all waiting mail into tickets and messages; answers how many mails it dealt with. */
export const processInboundEmailsWorkflow = createWorkflow(
  processInboundEmailsWorkflowId,
  () => new WorkflowResponse(processWaitingMailStep())
)
