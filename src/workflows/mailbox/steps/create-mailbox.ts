import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"
import type { CreateMailboxInput } from "../../../types/mailbox-input"

export const createMailboxStepId = "helpdesk-create-mailbox"

export const createMailboxStep = createStep(
  createMailboxStepId,
  async (input: CreateMailboxInput, { container }) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const { id } = await mail.addMailbox(input)
    // Read again: what a create answers inside its transaction has no timestamps yet.
    const mailbox = await mail.retrieveMailbox(id)
    return new StepResponse(mail.presentMailbox(mailbox), id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<MailModuleService>(MAIL_MODULE).deleteMailboxes(id)
    }
  }
)
