import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { AddressRow } from "../../modules/account/service"
import { customerName } from "../common/customer-name"

/** An address leads to one customer only: DUPLICATE_ERROR naming the address and whose it is. */
export async function takenAddressError(
  container: MedusaContainer,
  { kind, value, customer_id }: AddressRow
): Promise<MedusaError> {
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const [customer] = await customers.listCustomers({ id: customer_id }, { take: 1 })
  const name = customer && customerName(customer)
  const owner = name ? `${name} (${customer_id})` : customer_id
  const field = kind === "domain" ? "domains" : "extra_emails"
  return new MedusaError(
    MedusaError.Types.DUPLICATE_ERROR,
    `${field}: ${value} belongs to the account of ${owner}. Remove it there first`
  )
}
