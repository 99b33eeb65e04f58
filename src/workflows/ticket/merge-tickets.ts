import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { HelpdeskEvents } from "../../types"
import { mergeTicketsStep, type MergeTicketsInput } from "./steps/merge-tickets"

export const mergeTicketsWorkflowId = "merge-tickets"

/** Merges a ticket into another. Answers the id of the ticket the story goes on in. */
export const mergeTicketsWorkflow = createWorkflow(
  mergeTicketsWorkflowId,
  (input: WorkflowData<MergeTicketsInput>) => {
    const merged = mergeTicketsStep(input)
    emitEventStep({ eventName: HelpdeskEvents.TICKET_MERGED, data: merged })
    return new WorkflowResponse(merged.into_ticket_id)
  }
)
