import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { TicketNews } from "../../common/emit-ticket-outcomes"

export const resumeHeldTicketsStepId = "resume-held-tickets-step"

/** Every server may run this at once, and agents work meanwhile: the row lock decides whose the ticket is. */
export const resumeHeldTicketsStep = createStep(
  resumeHeldTicketsStepId,
  async ({ limit }: { limit: number }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const now = new Date()
    const news: TicketNews[] = []
    for (const id of await helpdesk.listTicketsToResume(now, limit)) {
      const resumed = await helpdesk.resumeTicket(id, now)
      if (resumed) {
        news.push({ id, outcome: resumed.outcome })
      }
    }
    await helpdesk.recordSweep("resume-held-tickets", new Date())
    return new StepResponse(news)
  }
)
