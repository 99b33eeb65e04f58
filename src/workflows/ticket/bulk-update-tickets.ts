import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitTicketOutcomes } from "../common/emit-ticket-outcomes"
import { asksForAnotherSla } from "../sla-choice/policy-facts"
import { chooseSlaPoliciesStep } from "../sla-choice/steps/choose-sla-policies"
import { changeTicketsInBulkStep, type BulkUpdateInput } from "./steps/change-tickets-in-bulk"
import { validateTicketReferencesStep } from "./steps/validate-ticket-references"

export const bulkUpdateTicketsWorkflowId = "bulk-update-tickets"

/** The same change for many tickets. Answers one result per ticket. */
export const bulkUpdateTicketsWorkflow = createWorkflow(
  bulkUpdateTicketsWorkflowId,
  (input: WorkflowData<BulkUpdateInput>) => {
    validateTicketReferencesStep(input.changes)
    const changed = changeTicketsInBulkStep(input)
    chooseSlaPoliciesStep({
      ticket_ids: transform({ changed, input }, (data) =>
        asksForAnotherSla(data.input.changes) ? data.changed.news.map(({ id }) => id) : []
      ),
    })
    emitTicketOutcomes(transform({ changed }, (data) => data.changed.news))
    return new WorkflowResponse(changed.results)
  }
)
