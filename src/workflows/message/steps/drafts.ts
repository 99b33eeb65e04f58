import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { sanitizeAgentHtml } from "../../../modules/mail/utils/content"

export interface DraftKey {
  ticket_id: string
  user_id: string
}

export const saveDraftStepId = "save-draft-step"

/** The only step of its workflow; the next keystroke overwrites what it wrote, so nothing is compensated. */
export const saveDraftStep = createStep(
  saveDraftStepId,
  async ({ ticket_id, user_id, body_html }: DraftKey & { body_html: string }, { container }) => {
    const clean = sanitizeAgentHtml(body_html)
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    await helpdesk.saveDraft(ticket_id, user_id, clean)
    return new StepResponse(clean)
  }
)

export const deleteDraftStepId = "delete-draft-step"

export const deleteDraftStep = createStep(
  deleteDraftStepId,
  async ({ ticket_id, user_id }: DraftKey, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const draft = await helpdesk.findDraft(ticket_id, user_id)
    await helpdesk.deleteDraft(ticket_id, user_id)
    return new StepResponse(null, draft && { ticket_id, user_id, ...draft })
  },
  async (draft, { container }) => {
    if (draft) {
      const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
      await helpdesk.saveDraft(draft.ticket_id, draft.user_id, draft.body_html)
    }
  }
)
