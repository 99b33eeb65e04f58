import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"

export const deleteMailboxStepId = "helpdesk-delete-mailbox"

export const deleteMailboxStep = createStep(
  deleteMailboxStepId,
  async (id: string, { container }) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const before = await mail.retrieveMailbox(id)
    await mail.removeMailbox(id)
    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<MailModuleService>(MAIL_MODULE).createMailboxes(before)
    }
  }
)
