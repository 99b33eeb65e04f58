import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "../../modules/account"
import type { AccountModuleService } from "../../modules/account/service"

/**
 * Removes the accounts of customers the shop has deleted. Medusa's word of a deletion may get lost;
 * whoever finds what such an account still holds asks here. Harmless for living customers.
 * @returns whether there were any
 */
export async function forgetGoneCustomers(
  container: MedusaContainer,
  customer_ids: string[]
): Promise<boolean> {
  const living = await livingCustomers(container, customer_ids)
  const gone = customer_ids.filter((id) => !living.has(id))
  if (gone.length > 0) {
    await container.resolve<AccountModuleService>(ACCOUNT_MODULE).removeAccounts(gone)
  }
  return gone.length > 0
}

/** Those of the customers that the shop has. */
export async function livingCustomers(
  container: MedusaContainer,
  customer_ids: string[]
): Promise<Set<string>> {
  if (customer_ids.length === 0) {
    return new Set()
  }
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const found = await customers.listCustomers(
    { id: customer_ids },
    { select: ["id"], take: customer_ids.length }
  )
  return new Set(found.map(({ id }) => id))
}
