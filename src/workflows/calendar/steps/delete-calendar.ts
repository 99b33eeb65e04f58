import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export const deleteCalendarStepId = "delete-calendar-step"

export const deleteCalendarStep = createStep(
  deleteCalendarStepId,
  async ({ id }: { id: string }, { container }) => {
    await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).removeCalendar(id)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).restoreCalendar(id)
    }
  }
)
