import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { Actor } from "../../../modules/helpdesk/repositories/event-repository"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { explain } from "../../../modules/helpdesk/utils/sla"
import type { TicketSla } from "../../../modules/helpdesk/utils/tickets/ticket-sla"
import type { SlaChoiceDTO } from "../../../types"
import { refuseUnknown } from "../../common/refuse-unknown"
import { chooseFor } from "../load-sla-facts"

export interface SetTicketSlaPolicyInput {
  ticket_id: string
  /** null: what the ticket's customer, service and category ask for */
  sla_policy_id: string | null
  reason: string | null
  actor: Actor
}

export const setTicketSlaPolicyStepId = "set-ticket-sla-policy-step"

export const setTicketSlaPolicyStep = createStep(
  setTicketSlaPolicyStepId,
  async (input: SetTicketSlaPolicyInput, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const ticket = await helpdesk.findTicket(input.ticket_id)
    if (!ticket) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `There is no ticket with id ${input.ticket_id}`
      )
    }
    const sla = input.sla_policy_id
      ? await byHand(container, input.sla_policy_id, input)
      : (await chooseFor(container, [ticket]))[0]
    const undo = await helpdesk.chooseSlaByHand(ticket.id, sla, input.actor, await helpdesk.now())
    return new StepResponse(ticket.id, { undo, actor: input.actor })
  },
  async (chosen, { container }) => {
    if (chosen) {
      const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
      await helpdesk.undoChoiceByHand(chosen.undo, chosen.actor, await helpdesk.now())
    }
  }
)

async function byHand(
  container: MedusaContainer,
  policy_id: string,
  { reason, actor }: SetTicketSlaPolicyInput
): Promise<TicketSla> {
  await refuseUnknown(container, { sla_policy_id: policy_id })
  const choice: SlaChoiceDTO = {
    because: "manual",
    name: null,
    via: null,
    reason,
    user_id: actor.actor_id,
  }
  return { policy_id, choice, explanation: explain(choice), min_priority: null }
}
