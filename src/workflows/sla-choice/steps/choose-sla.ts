import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { chooseFor } from "../load-sla-facts"
import type { SlaAsk } from "../policy-facts"

export const chooseSlaStepId = "choose-sla"

/** The policy a ticket that is about to be opened gets; null where there is none. Only reads. */
export const chooseSlaStep = createStep(
  chooseSlaStepId,
  async (ask: Partial<SlaAsk>, { container }) => {
    const [sla] = await chooseFor(container, [
      {
        customer_id: ask.customer_id ?? null,
        service_id: ask.service_id ?? null,
        category_id: ask.category_id ?? null,
        mailbox_id: ask.mailbox_id ?? null,
      },
    ])
    return new StepResponse(sla)
  }
)
