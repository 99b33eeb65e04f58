import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { forgetGoneCustomers } from "../forget-gone-customers"

export const forgetGoneCustomersStepId = "forget-gone-customers"

/** What belonged to nobody any more is not brought back. */
export const forgetGoneCustomersStep = createStep(
  forgetGoneCustomersStepId,
  async ({ customer_ids }: { customer_ids: string[] }, { container }) =>
    new StepResponse(await forgetGoneCustomers(container, customer_ids))
)
