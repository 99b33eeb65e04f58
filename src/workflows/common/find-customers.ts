import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "../../modules/account"
import type { AccountModuleService } from "../../modules/account/service"
import { domainOf, type CustomerDirectory } from "../../modules/mail/utils/matching"
import { livingCustomers } from "../account/forget-gone-customers"
import { likeLiteral } from "./like-literal"

/** Each address more reads the shop's customers once: too much for a flood, nothing for daily mail. */
const MAX_SLOW_LOOKUPS = 10

/**
 * Customers of the shop and what agents added, for all senders of a wave at once.
 * @param addresses lower-cased
 * @param spellings the same addresses as the mails wrote them
 */
export async function findCustomers(
  container: MedusaContainer,
  addresses: string[],
  spellings: string[]
): Promise<CustomerDirectory> {
  const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const values = [...new Set([...addresses, ...addresses.map(domainOf)])]
  const [byEmail, extra] = await Promise.all([
    findByEmail(container, [...new Set([...addresses, ...spellings])]),
    accounts.listAccountAddresses({ value: values }, { take: null }),
  ])
  const living = await livingCustomers(container, [
    ...new Set(extra.map(({ customer_id }) => customer_id)),
  ])
  const ofKind = (kind: "email" | "domain") =>
    new Map(
      extra
        .filter((row) => row.kind === kind && living.has(row.customer_id))
        .map((row) => [row.value, row.customer_id])
    )
  const byExtraAddress = ofKind("email")
  const unknown = addresses.filter((one) => !byEmail.has(one) && !byExtraAddress.has(one))
  if (unknown.length > 0 && unknown.length <= MAX_SLOW_LOOKUPS) {
    const found = await findByEmail(container, { $or: unknown.map(inAnyCase) })
    found.forEach((id, email) => byEmail.set(email, id))
  }
  return { byEmail, byExtraAddress, byDomain: ofKind("domain") }
}

/** Medusa keeps the case a customer typed, and its index knows only that one. */
const inAnyCase = (address: string) => ({
  email: { $ilike: likeLiteral(address) },
})

/** Of several customers with one address the one with a login is meant. */
async function findByEmail(
  container: MedusaContainer,
  wanted: string[] | { $or: ReturnType<typeof inAnyCase>[] }
): Promise<Map<string, string>> {
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const found = await customers.listCustomers(Array.isArray(wanted) ? { email: wanted } : wanted, {
    select: ["id", "email", "has_account"],
    order: { has_account: "ASC" },
    take: null,
  })
  return new Map(found.map((customer) => [(customer.email ?? "").toLowerCase(), customer.id]))
}
