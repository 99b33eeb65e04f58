import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"
import type { AccountModuleService } from "../../../modules/account/service"
import type { AccountChanges } from "../../../modules/account/utils/account-changes"
import { refuseUnknown } from "../../common/refuse-unknown"
import { requireCustomer } from "../../common/require-customer"
import { forgetGoneCustomers } from "../forget-gone-customers"
import { takenAddressError } from "../taken-address-error"

export interface SaveAccountInput {
  customer_id: string
  changes: AccountChanges
}

export const saveAccountStepId = "save-account-step"

export const saveAccountStep = createStep(
  saveAccountStepId,
  async ({ customer_id, changes }: SaveAccountInput, { container }) => {
    await requireCustomer(container, customer_id)
    const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const { tier_id, sla_policy_id, account_manager_id } = changes
    await refuseUnknown(
      container,
      { tier_id, sla_policy_id, account_manager_id },
      await accounts.readAccount(customer_id)
    )
    let saving = await accounts.saveAccount(customer_id, changes)
    while (saving.outcome === "taken") {
      const { address } = saving
      if (!(await forgetGoneCustomers(container, [address.customer_id]))) {
        throw await takenAddressError(container, address)
      }
      saving = await accounts.saveAccount(customer_id, changes)
    }
    return new StepResponse(customer_id, saving.before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<AccountModuleService>(ACCOUNT_MODULE).restoreAccount(before)
    }
  }
)
