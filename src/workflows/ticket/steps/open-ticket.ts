import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { NewTicket } from "../../../modules/helpdesk/operations/create-ticket"
import type { Actor } from "../../../modules/helpdesk/repositories/event-repository"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { htmlToText, sanitizeAgentHtml } from "../../../modules/mail/utils/content"

export interface OpenTicketInput extends Omit<NewTicket, "message"> {
  body_text?: string
  body_html?: string
  actor: Actor
}

export const openTicketStepId = "open-ticket"

export const openTicketStep = createStep(
  openTicketStepId,
  async ({ actor, body_text, body_html, ...input }: OpenTicketInput, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const html = body_html ? sanitizeAgentHtml(body_html) : null
    const text = body_text?.trim() || (html ? htmlToText(html) : "")
    const message = text || html ? { body_text: text, body_html: html } : null
    const { ticket, outcome } = await helpdesk.openTicket({ ...input, message }, actor)
    return new StepResponse({ id: ticket.id, outcome }, ticket.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).removeTicket(id)
    }
  }
)
