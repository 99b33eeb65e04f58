import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"
import type { AccountModuleService } from "../../../modules/account/service"

export const removeTierStepId = "remove-tier-step"

/** @throws MedusaError(NOT_ALLOWED) while accounts name it; its customer group does not hold it */
export const removeTierStep = createStep(
  removeTierStepId,
  async ({ id }: { id: string }, { container }) => {
    const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const { name } = await accounts.retrieveCustomerTier(id)
    const [, count] = await accounts.listAndCountCustomerAccounts({ tier_id: id }, { take: 1 })
    if (count > 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `${count === 1 ? "1 customer account has" : `${count} customer accounts have`} the tier "${name}". Give them another tier first`
      )
    }
    await accounts.softDeleteCustomerTiers([id])
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<AccountModuleService>(ACCOUNT_MODULE).restoreCustomerTiers([id])
    }
  }
)
