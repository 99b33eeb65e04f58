import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { HolidayQuestion } from "../../../modules/helpdesk/utils/holidays/holiday-source"
import { suggestHolidays } from "../suggest-holidays"

export const importHolidaysStepId = "import-holidays-step"

export const importHolidaysStep = createStep(
  importHolidaysStepId,
  async ({ id, ...question }: HolidayQuestion & { id: string }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const holidays = await suggestHolidays(question)
    const { undo, ...imported } = await helpdesk.importHolidays(id, holidays, new Date())
    return new StepResponse(imported, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
      await helpdesk.undoCalendarChange(undo, new Date())
    }
  }
)
