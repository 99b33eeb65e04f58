import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CreateMailboxInput } from "../../types/mailbox-input"
import { createMailboxStep } from "./steps/create-mailbox"

export const createMailboxWorkflowId = "create-mailbox"

/** Stores a mailbox with its secrets encrypted and answers it as the API shows it. */
export const createMailboxWorkflow = createWorkflow(
  createMailboxWorkflowId,
  (input: WorkflowData<CreateMailboxInput>) => new WorkflowResponse(createMailboxStep(input))
)
