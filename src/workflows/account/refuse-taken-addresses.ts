import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "../../modules/account"
import type { AccountModuleService } from "../../modules/account/service"
import { customerName } from "../common/customer-name"
import { forgetGoneCustomers } from "./forget-gone-customers"

/**
 * An address leads to one customer only.
 * @throws MedusaError(DUPLICATE_ERROR) naming the address and whose it is
 */
export async function refuseTakenAddresses(
  container: MedusaContainer,
  customer_id: string,
  field: "extra_emails" | "domains",
  values: string[]
): Promise<void> {
  const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const kind = field === "domains" ? "domain" : "email"
  const [taken] = await accounts.listAccountAddresses(
    { kind, value: values, customer_id: { $ne: customer_id } },
    { take: 1 }
  )
  if (taken && (await forgetGoneCustomers(container, [taken.customer_id]))) {
    return refuseTakenAddresses(container, customer_id, field, values)
  }
  if (taken) {
    const owner = await nameOf(container, taken.customer_id)
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `${field}: ${taken.value} belongs to the account of ${owner}. Remove it there first`
    )
  }
}

async function nameOf(container: MedusaContainer, id: string): Promise<string> {
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const [customer] = await customers.listCustomers({ id }, { take: 1 })
  const name = customer && customerName(customer)
  return name ? `${name} (${id})` : id
}
