import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export interface UnsentAttachmentInput {
  ticket_id: string
  id: string
}

export const takeOffAttachmentStepId = "take-off-attachment"

/** The row first, softly: a row without its file would offer a download that fails. */
export const takeOffAttachmentStep = createStep(
  takeOffAttachmentStepId,
  async ({ ticket_id, id }: UnsentAttachmentInput, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const attachment = await helpdesk.findAttachment(id)
    if (attachment?.ticket_id !== ticket_id) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `There is no attachment ${id} on this ticket`
      )
    }
    if (!(await helpdesk.hideWaitingAttachment(id))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This file was sent with a message and stays with it"
      )
    }
    return new StepResponse({ id, file_id: attachment.file_id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).restoreTicketAttachments([id])
    }
  }
)
