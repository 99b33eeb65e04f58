import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { notifyUsersStep } from "../notification/steps/notify-users"
import { mailboxFailureNoticesStep } from "./steps/mailbox-failure-notices"

export const reportMailboxFailuresWorkflowId = "report-mailbox-failures"

/** Tells managers, once for each failure, that a mailbox cannot be read. */
export const reportMailboxFailuresWorkflow = createWorkflow(
  reportMailboxFailuresWorkflowId,
  () => new WorkflowResponse(notifyUsersStep(mailboxFailureNoticesStep({})))
)
