import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { deleteCalendarStep } from "./steps/delete-calendar"

export const deleteCalendarWorkflowId = "delete-calendar"

/** Deletes a calendar no policy counts by. */
export const deleteCalendarWorkflow = createWorkflow(
  deleteCalendarWorkflowId,
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(deleteCalendarStep(input))
)
