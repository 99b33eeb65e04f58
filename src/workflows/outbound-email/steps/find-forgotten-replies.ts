import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export const findForgottenRepliesStepId = "helpdesk-find-forgotten-replies"

export const findForgottenRepliesStep = createStep(
  findForgottenRepliesStepId,
  async ({ limit }: { limit: number }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    return new StepResponse({ message_ids: await helpdesk.listForgottenReplies(limit) })
  }
)
