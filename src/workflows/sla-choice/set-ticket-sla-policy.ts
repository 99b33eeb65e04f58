import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { HelpdeskEvents } from "../../types"
import { chooseSlaPoliciesStep } from "./steps/choose-sla-policies"
import { setTicketSlaPolicyStep, type SetTicketSlaPolicyInput } from "./steps/set-ticket-sla-policy"

export const setTicketSlaPolicyWorkflowId = "set-ticket-sla-policy"

/** Gives a ticket a policy by hand, or back to the automatic choice. Answers the ticket's id. */
export const setTicketSlaPolicyWorkflow = createWorkflow(
  setTicketSlaPolicyWorkflowId,
  (input: WorkflowData<SetTicketSlaPolicyInput>) => {
    const id = setTicketSlaPolicyStep(input)
    chooseSlaPoliciesStep({ ticket_ids: transform({ id }, (data) => [data.id]) })
    emitEventStep({
      eventName: HelpdeskEvents.TICKET_UPDATED,
      data: transform({ id }, (data) => ({ id: data.id })),
    })
    return new WorkflowResponse(id)
  }
)
