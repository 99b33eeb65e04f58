import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"
import type { AccountModuleService } from "../../../modules/account/service"
import { forgetGoneCustomers } from "../../account/forget-gone-customers"

export const removeTierStepId = "remove-tier-step"

/** Accounts whose customers are looked up at a time. */
const LOOKED_AT = 100

/** @throws MedusaError(NOT_ALLOWED) while accounts name it; its customer group does not hold it */
export const removeTierStep = createStep(
  removeTierStepId,
  async ({ id }: { id: string }, { container }) => {
    const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const { name } = await accounts.retrieveCustomerTier(id)
    const count = await countAccounts(container, id)
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

/** Those of deleted customers are removed, as nobody else could take the tier from them. */
async function countAccounts(container: MedusaContainer, tier_id: string): Promise<number> {
  const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const [some, count] = await accounts.listAndCountCustomerAccounts(
    { tier_id },
    { take: LOOKED_AT }
  )
  const customers = some.map(({ customer_id }) => customer_id)
  return (await forgetGoneCustomers(container, customers))
    ? countAccounts(container, tier_id)
    : count
}
