import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { chooseSlaPolicies } from "./choose-sla-policies"

export const chooseForgottenSlaPoliciesStepId = "choose-forgotten-sla-policies-step"

/** Every server may run this at once: who comes second finds the ticket's choice made. */
export const chooseForgottenSlaPoliciesStep = createStep(
  chooseForgottenSlaPoliciesStepId,
  async ({ limit }: { limit: number }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const waiting = await helpdesk.listTicketsToChoose(limit)
    const ids = waiting.map(({ id }) => id)
    const changed = await chooseSlaPolicies(container, ids)
    await helpdesk.recordSweep("choose-sla-policies", new Date())
    return new StepResponse(changed)
  }
)
