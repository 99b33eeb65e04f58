import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { HolidayQuestion } from "../../modules/helpdesk/utils/holidays/holiday-source"
import { requestRecalculation } from "../sla-recalculation/request-recalculation"
import { importHolidaysStep } from "./steps/import-holidays"

export const importHolidaysWorkflowId = "import-holidays"

/** Adds the public holidays of a country or region to a calendar. Answers how many were new. */
export const importHolidaysWorkflow = createWorkflow(
  importHolidaysWorkflowId,
  (input: WorkflowData<HolidayQuestion & { id: string }>) => {
    const imported = importHolidaysStep(input)
    requestRecalculation(imported)
    return new WorkflowResponse(imported)
  }
)
