import {
  createCustomerAccountWorkflow,
  createCustomerGroupsWorkflow,
  linkCustomersToCustomerGroupWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findAll } from "./graph"
import { registerLogin } from "./logins"

export const CLINIC = "it@clinic-st-rochus.test"
export const WORKSHOP = "office@atelier-brume.test"
export const HOTEL = "technik@hotel-meridian.test"
export const LOGISTICS = "ops@kestrel-logistics.test"
export const SHOPPER = "jane.doe@example.test"
/** Writes mails, but is nobody's customer. */
export const STRANGER = "stranger@nowhere.test"

const groups = ["premium", "business", "standard", "wholesale"]

const customers = [
  {
    email: CLINIC,
    company_name: "Klinik St. Rochus",
    first_name: "Jonas",
    last_name: "Albrecht",
    phone: "+49 30 5550101",
    groups: ["premium"],
  },
  {
    email: WORKSHOP,
    company_name: "Atelier Brume",
    first_name: "Claire",
    last_name: "Brume",
    phone: "+49 221 5550134",
    groups: ["standard"],
  },
  {
    email: HOTEL,
    company_name: "Hotel Meridian",
    first_name: "Tobias",
    last_name: "Kern",
    phone: "+49 89 5550177",
    groups: ["business"],
  },
  {
    email: LOGISTICS,
    company_name: "Kestrel Logistics Ltd",
    first_name: "Harriet",
    last_name: "Boyd",
    phone: "+44 161 555 0192",
    groups: ["wholesale", "premium"],
  },
  {
    email: SHOPPER,
    company_name: undefined,
    first_name: "Jane",
    last_name: "Doe",
    phone: "+49 40 5550118",
    groups: [],
  },
]

export interface DemoCustomer {
  id: string
  email: string
  first_name: string
  last_name: string
}

/** By e-mail address. */
export type DemoCustomers = Record<string, DemoCustomer>

async function seedGroups(container: MedusaContainer): Promise<Record<string, string>> {
  type Group = { id: string; name: string }
  const existing = await findAll<Group>(container, "customer_group", ["id", "name"], {
    name: groups,
  })
  const ids = Object.fromEntries(existing.map(({ id, name }) => [name, id]))
  const missing = groups.filter((name) => !ids[name])
  if (!missing.length) return ids
  const { result } = await createCustomerGroupsWorkflow(container).run({
    input: { customersData: missing.map((name) => ({ name })) },
  })
  for (const { id, name } of result) ids[name] = id
  return ids
}

/** Northwind's customers with their groups; each can log in at the store API. */
export async function seedCustomers(container: MedusaContainer): Promise<DemoCustomers> {
  const groupIds = await seedGroups(container)
  const existing = await findAll<DemoCustomer>(
    container,
    "customer",
    ["id", "email", "first_name", "last_name"],
    { email: customers.map(({ email }) => email), has_account: true }
  )
  const byEmail = Object.fromEntries(existing.map((customer) => [customer.email, customer]))
  for (const { groups: memberOf, ...customerData } of customers) {
    if (byEmail[customerData.email]) continue
    const authIdentityId = await registerLogin(container, customerData.email)
    const { result } = await createCustomerAccountWorkflow(container).run({
      input: { authIdentityId, customerData },
    })
    byEmail[customerData.email] = { ...customerData, id: result.id }
    for (const name of memberOf) {
      await linkCustomersToCustomerGroupWorkflow(container).run({
        input: { id: groupIds[name], add: [result.id] },
      })
    }
  }
  return byEmail
}
