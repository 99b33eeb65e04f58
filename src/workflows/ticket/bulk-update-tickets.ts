import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitTicketOutcomes } from "../common/emit-ticket-outcomes"
import { changeTicketsInBulkStep, type BulkUpdateInput } from "./steps/change-tickets-in-bulk"
import { validateTicketReferencesStep } from "./steps/validate-ticket-references"

export const bulkUpdateTicketsWorkflowId = "bulk-update-tickets"

/** The same change for many tickets. Answers one result per ticket. */
export const bulkUpdateTicketsWorkflow = createWorkflow(
  bulkUpdateTicketsWorkflowId,
  (input: WorkflowData<BulkUpdateInput>) => {
    validateTicketReferencesStep(input.changes)
    const changed = changeTicketsInBulkStep(input)
    emitTicketOutcomes(transform({ changed }, (data) => data.changed.news))
    return new WorkflowResponse(changed.results)
  }
)
