import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"
import type { AccountModuleService } from "../../../modules/account/service"
import { forgetGoneCustomers } from "../../account/forget-gone-customers"

export interface RememberAddressInput {
  customer_id: string
  email: string | null
  remember?: boolean
}

export const rememberAddressStepId = "remember-address"

/** Files the sender's address under the customer; one that is somebody's already stays theirs. */
export const rememberAddressStep = createStep(
  rememberAddressStepId,
  async ({ customer_id, email, remember }: RememberAddressInput, { container }) => {
    if (!remember || !email) {
      return new StepResponse(null, null)
    }
    const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const [known] = await accounts.listAccountAddresses({ kind: "email", value: email })
    if (known) {
      await forgetGoneCustomers(container, [known.customer_id])
    }
    const id = await accounts.addExtraEmail(customer_id, email)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<AccountModuleService>(ACCOUNT_MODULE).deleteAccountAddresses(id)
    }
  }
)
