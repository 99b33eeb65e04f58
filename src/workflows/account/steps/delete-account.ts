import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"
import type { AccountModuleService } from "../../../modules/account/service"
import { requireCustomer } from "../../common/require-customer"

export const deleteAccountStepId = "delete-account-step"

export const deleteAccountStep = createStep(
  deleteAccountStepId,
  async ({ customer_id }: { customer_id: string }, { container }) => {
    await requireCustomer(container, customer_id)
    const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const before = await accounts.readAccount(customer_id)
    await accounts.removeAccounts([customer_id])
    return new StepResponse(customer_id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<AccountModuleService>(ACCOUNT_MODULE).restoreAccount(before)
    }
  }
)
