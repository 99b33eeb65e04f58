import type { MedusaContainer } from "@medusajs/framework/types"
import { ACCOUNT_MODULE } from "../../modules/account"
import type { AccountModuleService } from "../../modules/account/service"
import { createServiceWorkflow } from "../../workflows/service/create-service"
import { LOGISTICS, type DemoCustomer, type DemoCustomers } from "./customers"
import { servicesOf, type DemoService } from "./service-list"

const CURRENCIES: Record<string, string> = { [LOGISTICS]: "gbp" }
const YEAR = 12

/** The date so many months from now, as `YYYY-MM-DD`. */
function inMonths(months: number, now: Date): string {
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1))
  return date.toISOString().slice(0, 10)
}

function serviceInput(
  service: DemoService,
  customer: DemoCustomer,
  policies: Record<string, string>
) {
  const { policy, months, ...plain } = service
  const now = new Date()
  const isRunning = plain.status === undefined
  return {
    ...plain,
    status: plain.status ?? ("active" as const),
    customer_id: customer.id,
    started_at: plain.status === "pending" ? null : inMonths(-months, now),
    renews_at: isRunning ? inMonths(YEAR - (months % YEAR), now) : null,
    currency_code: CURRENCIES[customer.email] ?? "eur",
    sla_policy_id: policy ? policies[policy] : null,
  }
}

/** Service ids by customer address and name. */
export type DemoServices = Record<string, Record<string, string>>

/** What Northwind's customers have running; eight services at the clinic, one with its own SLA. */
export async function seedServices(
  container: MedusaContainer,
  customers: DemoCustomers,
  policies: Record<string, string>
): Promise<DemoServices> {
  const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const ids: DemoServices = {}
  for (const [email, list] of Object.entries(servicesOf)) {
    const customer = customers[email]
    const known = await accounts.listCustomerServices(
      { customer_id: customer.id },
      { select: ["id", "name"], take: null }
    )
    ids[email] = Object.fromEntries(known.map(({ id, name }) => [name, id]))
    for (const service of list) {
      if (ids[email][service.name]) continue
      const { result } = await createServiceWorkflow(container).run({
        input: serviceInput(service, customer, policies),
      })
      ids[email][service.name] = result
    }
  }
  return ids
}
