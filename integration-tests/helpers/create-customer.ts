import type {
  IAuthModuleService,
  ICustomerModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { tokenFor } from "./create-admin"

export interface TestCustomer {
  id: string
  email: string
  /** pass as axios options; store routes need a publishable key besides */
  headers: { headers: { authorization: string } }
}

let serial = 0

/** A customer with an account who is logged in. */
export async function createCustomer(
  container: MedusaContainer,
  data: { email?: string; first_name?: string; last_name?: string; company_name?: string } = {}
): Promise<TestCustomer> {
  serial += 1
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const customer = await customers.createCustomers({
    email: `customer-${serial}@shop.test`,
    first_name: "Clara",
    last_name: `Customer${serial}`,
    ...data,
    has_account: true,
  })
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const identity = await auth.createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: customer.email }],
    app_metadata: { customer_id: customer.id },
  })
  const token = tokenFor(container, {
    actor_id: customer.id,
    actor_type: "customer",
    auth_identity_id: identity.id,
  })
  return {
    id: customer.id,
    email: customer.email,
    headers: { headers: { authorization: `Bearer ${token}` } },
  }
}
