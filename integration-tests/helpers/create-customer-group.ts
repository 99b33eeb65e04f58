import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** A customer group with its members. Answers its id. */
export async function createCustomerGroup(
  container: MedusaContainer,
  name: string,
  customer_ids: string[]
): Promise<string> {
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const group = await customers.createCustomerGroups({ name })
  await customers.addCustomerToGroup(
    customer_ids.map((customer_id) => ({ customer_id, customer_group_id: group.id }))
  )
  return group.id
}
