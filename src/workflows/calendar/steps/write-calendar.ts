import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { CalendarSettings } from "../../../modules/helpdesk/utils/sla-settings/settings"

export const createCalendarStepId = "create-calendar-step"

export const createCalendarStep = createStep(
  createCalendarStepId,
  async (input: CalendarSettings, { container }) => {
    const id = await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).addCalendar(input)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).removeCalendar(id)
    }
  }
)

export const updateCalendarStepId = "update-calendar-step"

export const updateCalendarStep = createStep(
  updateCalendarStepId,
  async ({ id, ...changes }: Partial<CalendarSettings> & { id: string }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const { undo, ...changed } = await helpdesk.changeCalendar(id, changes, new Date())
    return new StepResponse(changed, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
      await helpdesk.undoCalendarChange(undo, new Date())
    }
  }
)
