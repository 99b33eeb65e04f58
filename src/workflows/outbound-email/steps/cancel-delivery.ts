import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export const cancelDeliveryStepId = "helpdesk-cancel-delivery"

export interface CancelDeliveryInput {
  message_id: string
  user_id?: string | null
}

/** Marks the message as taken back. */
export const cancelDeliveryStep = createStep(
  cancelDeliveryStepId,
  async ({ message_id, user_id }: CancelDeliveryInput, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const undo = await helpdesk.cancelDeliveries([message_id], user_id ?? null)
    return new StepResponse({ message_id }, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).undoCancel(undo)
    }
  }
)
