import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CalendarSettings } from "../../modules/helpdesk/utils/sla-settings/settings"
import { createCalendarStep } from "./steps/write-calendar"

export const createCalendarWorkflowId = "create-calendar"

/** Makes a calendar. Answers its id. */
export const createCalendarWorkflow = createWorkflow(
  createCalendarWorkflowId,
  (input: WorkflowData<CalendarSettings>) => new WorkflowResponse(createCalendarStep(input))
)
