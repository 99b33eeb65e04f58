import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { htmlFromText } from "../../../modules/mail/utils/content"

export interface UndoMessageInput {
  ticket_id: string
  message_id: string
  /** whose draft the text returns to; null for an API key, which has none */
  user_id: string | null
}

export const takeBackReplyStepId = "take-back-reply"

export const takeBackReplyStep = createStep(
  takeBackReplyStepId,
  async ({ ticket_id, message_id, user_id }: UndoMessageInput, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const message = await helpdesk.findMessage(ticket_id, message_id)
    if (!message) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `There is no message ${message_id} on this ticket`
      )
    }
    const draft_html = message.body_html ?? htmlFromText(message.body_text)
    const actor = { cause: "user" as const, actor_id: user_id }
    const now = await helpdesk.now()
    await helpdesk.takeBackReply({ ticket_id, message_id, user_id, draft_html }, actor, now)
    return new StepResponse(message_id)
  }
)
