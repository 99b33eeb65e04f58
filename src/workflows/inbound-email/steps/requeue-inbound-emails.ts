import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"

export const requeueInboundEmailsStepId = "helpdesk-requeue-inbound-emails"

/** Not undone: a mail that is tried once more than needed ends where it was. */
export const requeueInboundEmailsStep = createStep(
  requeueInboundEmailsStepId,
  async (input: { ids: string[] }, { container }) => {
    await container.resolve<MailModuleService>(MAIL_MODULE).retryInboundEmails(input.ids)
    return new StepResponse(input.ids)
  }
)
