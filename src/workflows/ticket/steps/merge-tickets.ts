import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { Actor } from "../../../modules/helpdesk/repositories/event-repository"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export interface MergeTicketsInput {
  id: string
  into_ticket_id: string
  actor: Actor
}

export const mergeTicketsStepId = "merge-tickets-step"

export const mergeTicketsStep = createStep(
  mergeTicketsStepId,
  async ({ id, into_ticket_id, actor }: MergeTicketsInput, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const undo = await helpdesk.mergeTickets(id, into_ticket_id, actor)
    return new StepResponse({ id, into_ticket_id: undo.target_id }, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).undoMerge(undo)
    }
  }
)
