import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { chooseForgottenSlaPoliciesStep } from "./steps/choose-forgotten-sla-policies"

export const chooseForgottenSlaPoliciesWorkflowId = "choose-forgotten-sla-policies"

/** Chooses for tickets whose change was written but whose policy was not: a crash in between. */
export const chooseForgottenSlaPoliciesWorkflow = createWorkflow(
  chooseForgottenSlaPoliciesWorkflowId,
  (input: WorkflowData<{ limit: number }>) =>
    new WorkflowResponse(chooseForgottenSlaPoliciesStep(input))
)
