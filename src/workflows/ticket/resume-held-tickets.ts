import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitTicketOutcomes } from "../common/emit-ticket-outcomes"
import { resumeHeldTicketsStep } from "./steps/resume-held-tickets"

export const resumeHeldTicketsWorkflowId = "resume-held-tickets"

/** Opens tickets on hold whose time has come. Answers a result per ticket. */
export const resumeHeldTicketsWorkflow = createWorkflow(
  resumeHeldTicketsWorkflowId,
  (input: WorkflowData<{ limit: number }>) => {
    const resumed = resumeHeldTicketsStep(input)
    emitTicketOutcomes(resumed)
    return new WorkflowResponse(resumed)
  }
)
