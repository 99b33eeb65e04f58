import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { SplitInput } from "../../../modules/helpdesk/operations/split-ticket"
import type { Actor } from "../../../modules/helpdesk/repositories/event-repository"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export interface SplitTicketInput extends SplitInput {
  actor: Actor
}

export const splitTicketStepId = "split-ticket-step"

export const splitTicketStep = createStep(
  splitTicketStepId,
  async ({ actor, ...input }: SplitTicketInput, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const { ticket, outcome, undo } = await helpdesk.splitTicket(input, actor)
    return new StepResponse({ id: ticket.id, outcome }, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).undoSplit(undo)
    }
  }
)
