import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { HelpdeskEvents } from "../../types"
import { chooseSlaPoliciesStep, type ChooseSlaPoliciesInput } from "./steps/choose-sla-policies"

export const chooseSlaPoliciesWorkflowId = "choose-sla-policies"

/**
 * Chooses the policies anew of tickets whose customer, service or category changed. Answers the
 * ids of those that got another one.
 */
export const chooseSlaPoliciesWorkflow = createWorkflow(
  chooseSlaPoliciesWorkflowId,
  (input: WorkflowData<ChooseSlaPoliciesInput>) => {
    const changed = chooseSlaPoliciesStep(input)
    emitEventStep({
      eventName: HelpdeskEvents.TICKET_UPDATED,
      data: transform({ changed }, (data) => data.changed.map((id) => ({ id }))),
    })
    return new WorkflowResponse(changed)
  }
)
