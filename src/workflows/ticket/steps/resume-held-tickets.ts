import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { TicketNews } from "../../common/emit-ticket-outcomes"

export const resumeHeldTicketsStepId = "resume-held-tickets-step"

/** Every server may run this at once: the row lock lets one of them change a ticket, the others find it open. */
export const resumeHeldTicketsStep = createStep(
  resumeHeldTicketsStepId,
  async ({ limit }: { limit: number }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const now = new Date()
    const news: TicketNews[] = []
    for (const id of await helpdesk.listTicketsToResume(now, limit)) {
      const actor = { cause: "system" as const, actor_id: null }
      const { outcome } = await helpdesk.changeTicket(id, { status: "open" }, actor, now)
      news.push({ id, outcome })
    }
    return new StepResponse(news)
  }
)
