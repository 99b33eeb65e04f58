import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { deleteFileStep } from "./steps/delete-file"
import { takeOffAttachmentStep, type UnsentAttachmentInput } from "./steps/take-off-attachment"

export const deleteUnsentAttachmentWorkflowId = "delete-unsent-attachment"

/** Removes a file that still waits for its message; what was sent stays. */
export const deleteUnsentAttachmentWorkflow = createWorkflow(
  deleteUnsentAttachmentWorkflowId,
  (input: WorkflowData<UnsentAttachmentInput>) => {
    const attachment = takeOffAttachmentStep(input)
    deleteFileStep(attachment)
    return new WorkflowResponse(attachment.id)
  }
)
