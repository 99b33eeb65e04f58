import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export const refuseMailboxWithTicketsStepId = "helpdesk-refuse-mailbox-with-tickets"

/** Tickets name the mailbox their replies leave from: its history keeps it. */
export const refuseMailboxWithTicketsStep = createStep(
  refuseMailboxWithTicketsStepId,
  async (id: string, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const [ticket] = await helpdesk.listTickets(
      { mailbox_id: id },
      { take: 1, select: ["display_id"] }
    )
    if (ticket) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `This mailbox has tickets, HD-${ticket.display_id} among them, and their replies leave from it. Deactivate it instead (is_active: false)`
      )
    }
    return new StepResponse(id)
  }
)
