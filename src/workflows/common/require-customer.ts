import type {
  CustomerDTO,
  ICustomerModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

/** @throws MedusaError(NOT_FOUND) */
export async function requireCustomer(
  container: MedusaContainer,
  id: string
): Promise<CustomerDTO> {
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const [customer] = await customers.listCustomers({ id }, { take: 1 })
  if (!customer) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no customer with id ${id}`)
  }
  return customer
}
