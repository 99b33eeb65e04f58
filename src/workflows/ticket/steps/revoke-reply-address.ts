import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { Actor } from "../../../modules/helpdesk/repositories/event-repository"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export interface RevokeReplyAddressInput {
  id: string
  actor: Actor
}

export const revokeReplyAddressStepId = "revoke-reply-address-step"

/** What was revoked stays revoked: validity is never given back, so there is no compensation. */
export const revokeReplyAddressStep = createStep(
  revokeReplyAddressStepId,
  async ({ id, actor }: RevokeReplyAddressInput, { container }) => {
    await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).revokeReplyAddress(id, actor)
    return new StepResponse(id)
  }
)
