import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"
import type { UpdateMailboxInput } from "../../../types/mailbox-input"

export const updateMailboxStepId = "helpdesk-update-mailbox"

export const updateMailboxStep = createStep(
  updateMailboxStepId,
  async ({ id, update }: { id: string; update: UpdateMailboxInput }, { container }) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const before = await mail.retrieveMailbox(id)
    const mailbox = await mail.changeMailbox(id, update)
    return new StepResponse(mail.presentMailbox(mailbox), before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<MailModuleService>(MAIL_MODULE).updateMailboxes(before)
    }
  }
)
