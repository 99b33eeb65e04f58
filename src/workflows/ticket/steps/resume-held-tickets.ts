import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { TicketNews } from "../../common/emit-ticket-outcomes"

export const resumeHeldTicketsStepId = "resume-held-tickets-step"

/**
 * Every server may run this at once, and agents work meanwhile: the row lock decides whose the
 * ticket is. One that cannot be resumed holds up none of the others.
 */
export const resumeHeldTicketsStep = createStep(
  resumeHeldTicketsStepId,
  async ({ limit }: { limit: number }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const now = await helpdesk.now()
    const news: TicketNews[] = []
    for (const id of await helpdesk.listTicketsToResume(now, limit)) {
      try {
        const resumed = await helpdesk.resumeTicket(id, now)
        news.push(...(resumed ? [{ id, outcome: resumed.outcome }] : []))
      } catch (error) {
        logger.error(`helpdesk: ticket ${id} cannot be resumed: ${(error as Error).message}`)
      }
    }
    await helpdesk.recordSweep("resume-held-tickets", now)
    return new StepResponse(news)
  }
)
