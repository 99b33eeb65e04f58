import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"

export const retryEmailStepId = "helpdesk-retry-email"

/** The only step of its workflow: nothing after it can fail, and a mail that left cannot be called back. */
export const retryEmailStep = createStep(
  retryEmailStepId,
  async ({ id }: { id: string }, { container }) => {
    await container.resolve<MailModuleService>(MAIL_MODULE).retryEmail(id)
    return new StepResponse({ id })
  }
)
