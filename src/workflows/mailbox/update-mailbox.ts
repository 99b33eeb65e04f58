import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { UpdateMailboxInput } from "../../types/mailbox-input"
import { updateMailboxStep } from "./steps/update-mailbox"

export const updateMailboxWorkflowId = "update-mailbox"

/** Changes the named fields of a mailbox and answers it as the API shows it. */
export const updateMailboxWorkflow = createWorkflow(
  updateMailboxWorkflowId,
  (input: WorkflowData<{ id: string; update: UpdateMailboxInput }>) =>
    new WorkflowResponse(updateMailboxStep(input))
)
