import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "../../modules/account"
import type { AccountModuleService } from "../../modules/account/service"
import type { SlaPolicyUsesDTO } from "../../types"
import { customerName, type NamedCustomer } from "../common/customer-name"

/** Names that are answered; the rest is a number. */
const NAMED = 5

/** Which tiers, customers and services name a policy themselves. */
export async function policyUses(
  container: MedusaContainer,
  sla_policy_id: string
): Promise<SlaPolicyUsesDTO> {
  const account = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const [[, tiers], [accountRows, accounts], [serviceRows, services]] = await Promise.all([
    account.listAndCountCustomerTiers({ sla_policy_id }, { select: ["id"], take: 1 }),
    account.listAndCountCustomerAccounts(
      { sla_policy_id },
      { select: ["customer_id"], order: { id: "ASC" }, take: NAMED }
    ),
    account.listAndCountCustomerServices(
      { sla_policy_id },
      { select: ["id", "name", "customer_id"], order: { id: "ASC" }, take: NAMED }
    ),
  ])
  const customer_ids = [...accountRows, ...serviceRows].map(({ customer_id }) => customer_id)
  const nameOf = await customerNames(container, [...new Set(customer_ids)])
  const customer = (id: string) => ({ id, name: nameOf.get(id) ?? id })
  return {
    tiers,
    accounts,
    services,
    first_accounts: accountRows.map(({ customer_id }) => customer(customer_id)),
    first_services: serviceRows.map(({ id, name, customer_id }) => ({
      id,
      name,
      customer: customer(customer_id),
    })),
  }
}

async function customerNames(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, string>> {
  if (ids.length === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email", "first_name", "last_name", "company_name"],
    filters: { id: ids },
  })
  return new Map(
    data.map((one: NamedCustomer & { id: string }): [string, string] => [
      one.id,
      customerName(one) ?? one.id,
    ])
  )
}
