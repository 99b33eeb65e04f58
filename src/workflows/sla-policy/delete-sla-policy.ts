import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { removeSlaPolicyStep } from "./steps/remove-sla-policy"

export const deleteSlaPolicyWorkflowId = "delete-sla-policy"

/** Deletes an SLA policy, or archives one that tickets, customers or tiers name. Answers which. */
export const deleteSlaPolicyWorkflow = createWorkflow(
  deleteSlaPolicyWorkflowId,
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(removeSlaPolicyStep(input))
)
