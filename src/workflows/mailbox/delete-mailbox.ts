import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { deleteMailboxStep } from "./steps/delete-mailbox"
import { refuseMailboxWithTicketsStep } from "./steps/refuse-mailbox-with-tickets"

export const deleteMailboxWorkflowId = "delete-mailbox"

/** Deletes a mailbox that never led to a ticket; any other can only be deactivated. */
export const deleteMailboxWorkflow = createWorkflow(
  deleteMailboxWorkflowId,
  (input: WorkflowData<{ id: string }>) => {
    const id = refuseMailboxWithTicketsStep(input.id)
    return new WorkflowResponse(deleteMailboxStep(id))
  }
)
