import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"
import type { AccountModuleService } from "../../../modules/account/service"
import type { AccountChanges } from "../../../modules/account/utils/account-changes"
import { orExplain } from "../../common/or-explain"
import { refuseUnknown } from "../../common/refuse-unknown"
import { requireCustomer } from "../../common/require-customer"
import { refuseTakenAddresses } from "../refuse-taken-addresses"

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
    const refuse = async () => {
      await refuseTakenAddresses(container, customer_id, "extra_emails", changes.extra_emails ?? [])
      await refuseTakenAddresses(container, customer_id, "domains", changes.domains ?? [])
    }
    await refuse()
    const before = await orExplain(() => accounts.saveAccount(customer_id, changes), refuse)
    return new StepResponse(customer_id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<AccountModuleService>(ACCOUNT_MODULE).restoreAccount(before)
    }
  }
)
