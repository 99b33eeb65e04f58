import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { chooseSlaPoliciesStep, type ChooseSlaPoliciesInput } from "./steps/choose-sla-policies"

export const chooseSlaPoliciesWorkflowId = "choose-sla-policies"

/**
 * Chooses the policies anew of tickets whose customer, service or category changed. Answers the
 * ids of those that got another one.
 */
export const chooseSlaPoliciesWorkflow = createWorkflow(
  chooseSlaPoliciesWorkflowId,
  (input: WorkflowData<ChooseSlaPoliciesInput>) =>
    new WorkflowResponse(chooseSlaPoliciesStep(input))
)
