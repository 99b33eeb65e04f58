import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { revokeReplyAddressStep, type RevokeReplyAddressInput } from "./steps/revoke-reply-address"

export const revokeReplyAddressWorkflowId = "revoke-reply-address"

/** Mail to the reply addresses given out so far no longer finds this ticket. Answers its id. */
export const revokeReplyAddressWorkflow = createWorkflow(
  revokeReplyAddressWorkflowId,
  (input: WorkflowData<RevokeReplyAddressInput>) =>
    new WorkflowResponse(revokeReplyAddressStep(input))
)
