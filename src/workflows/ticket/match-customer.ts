import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { HelpdeskEvents } from "../../types"
import { chooseSlaPoliciesStep } from "../sla-choice/steps/choose-sla-policies"
import { matchCustomerStep, type MatchCustomerInput } from "./steps/match-customer"
import { rememberAddressStep } from "./steps/remember-address"

export const matchCustomerWorkflowId = "match-customer"

/** Tells who the sender is, on this ticket and on their other open ones. Answers all their ids. */
export const matchCustomerWorkflow = createWorkflow(
  matchCustomerWorkflowId,
  (input: WorkflowData<MatchCustomerInput>) => {
    const matched = matchCustomerStep(input)
    rememberAddressStep({
      customer_id: input.customer_id,
      email: matched.requester_email,
      remember: input.remember,
    })
    chooseSlaPoliciesStep({ ticket_ids: matched.ids })
    emitEventStep({
      eventName: HelpdeskEvents.TICKET_UPDATED,
      data: transform({ matched }, (data) => data.matched.ids.map((id) => ({ id }))),
    })
    return new WorkflowResponse(matched.ids)
  }
)
