import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { HelpdeskEvents } from "../../types"
import { chooseForgottenSlaPoliciesStep } from "./steps/choose-forgotten-sla-policies"

export const chooseForgottenSlaPoliciesWorkflowId = "choose-forgotten-sla-policies"

/** Chooses for tickets whose change was written but whose policy was not: a crash in between. */
export const chooseForgottenSlaPoliciesWorkflow = createWorkflow(
  chooseForgottenSlaPoliciesWorkflowId,
  (input: WorkflowData<{ limit: number }>) => {
    const changed = chooseForgottenSlaPoliciesStep(input)
    emitEventStep({
      eventName: HelpdeskEvents.TICKET_UPDATED,
      data: transform({ changed }, (data) => data.changed.map((id) => ({ id }))),
    })
    return new WorkflowResponse(changed)
  }
)
