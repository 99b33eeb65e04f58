import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CalendarSettings } from "../../modules/helpdesk/utils/sla-settings/settings"
import { requestRecalculation } from "../sla-recalculation/request-recalculation"
import { updateCalendarStep } from "./steps/write-calendar"

export const updateCalendarWorkflowId = "update-calendar"

/** Changes a calendar, and with it the open clocks that count by it, in the background. */
export const updateCalendarWorkflow = createWorkflow(
  updateCalendarWorkflowId,
  (input: WorkflowData<Partial<CalendarSettings> & { id: string }>) => {
    const changed = updateCalendarStep(input)
    requestRecalculation(changed)
    return new WorkflowResponse(changed)
  }
)
