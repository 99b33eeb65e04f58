import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { notifyUsersStep, type UserNotice } from "./steps/notify-users"

export const notifyUsersWorkflowId = "notify-users"

/** Rings the bell in the admin for some users; answers how many entries were asked for. */
export const notifyUsersWorkflow = createWorkflow(
  notifyUsersWorkflowId,
  (input: WorkflowData<{ notices: UserNotice[] }>) =>
    new WorkflowResponse(notifyUsersStep(input.notices))
)
