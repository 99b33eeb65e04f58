import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitTicketOutcomes } from "../common/emit-ticket-outcomes"
import { asksForAnotherSla } from "../sla-choice/policy-facts"
import { chooseSlaPoliciesStep } from "../sla-choice/steps/choose-sla-policies"
import { changeTicketStep, type ChangeTicketInput } from "./steps/change-ticket"
import { validateTicketReferencesStep } from "./steps/validate-ticket-references"

export const updateTicketWorkflowId = "update-ticket"

/** Changes fields of one ticket by the rules of its states. Answers the ticket's id. */
export const updateTicketWorkflow = createWorkflow(
  updateTicketWorkflowId,
  (input: WorkflowData<ChangeTicketInput>) => {
    validateTicketReferencesStep(input.changes)
    const changed = changeTicketStep(input)
    chooseSlaPoliciesStep({
      ticket_ids: transform({ changed, input }, (data) =>
        asksForAnotherSla(data.input.changes) ? [data.changed.id] : []
      ),
    })
    emitTicketOutcomes(transform({ changed }, (data) => [data.changed]))
    return new WorkflowResponse(changed.id)
  }
)
