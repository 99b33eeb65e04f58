import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { Actor } from "../../../modules/helpdesk/repositories/event-repository"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { TicketChanges } from "../../../modules/helpdesk/utils/tickets/ticket-changes"
import { refuseForeignServiceOn } from "./refuse-foreign-service"

export interface ChangeTicketInput {
  id: string
  changes: TicketChanges
  actor: Actor
}

export const changeTicketStepId = "change-ticket"

export const changeTicketStep = createStep(
  changeTicketStepId,
  async ({ id, changes, actor }: ChangeTicketInput, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    await refuseForeignServiceOn(container, id, changes.service_id)
    const { outcome, undo } = await helpdesk.changeTicket(id, changes, actor, await helpdesk.now())
    return new StepResponse({ id, outcome }, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).undoTicketChange(undo)
    }
  }
)
