import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitTicketOutcomes } from "../common/emit-ticket-outcomes"
import { splitTicketStep, type SplitTicketInput } from "./steps/split-ticket"

export const splitTicketWorkflowId = "split-ticket"

/** Makes a ticket of its own out of some messages. Answers the new ticket's id. */
export const splitTicketWorkflow = createWorkflow(
  splitTicketWorkflowId,
  (input: WorkflowData<SplitTicketInput>) => {
    const split = splitTicketStep(input)
    emitTicketOutcomes(transform({ split }, (data) => [data.split]))
    return new WorkflowResponse(split.id)
  }
)
