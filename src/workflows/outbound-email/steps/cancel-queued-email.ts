import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"

export const cancelQueuedEmailStepId = "helpdesk-cancel-queued-email"

/** Stops the mail of a message. @throws MedusaError(NOT_ALLOWED) once a sender has begun with it */
export const cancelQueuedEmailStep = createStep(
  cancelQueuedEmailStepId,
  async ({ message_id }: { message_id: string }, { container }) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const cancelled = await mail.cancelEmails([message_id])
    if (cancelled.length === 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This message can no longer be taken back: it has left, or its mail was never on the way"
      )
    }
    return new StepResponse(message_id, message_id)
  },
  async (message_id, { container }) => {
    if (message_id) {
      await container.resolve<MailModuleService>(MAIL_MODULE).restoreEmails([message_id])
    }
  }
)
