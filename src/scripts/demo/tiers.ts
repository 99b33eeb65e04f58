import type { MedusaContainer } from "@medusajs/framework/types"
import { ACCOUNT_MODULE } from "../../modules/account"
import type { AccountModuleService } from "../../modules/account/service"
import { createTierWorkflow } from "../../workflows/tier/create-tier"
import { findAll } from "./graph"
import { BUSINESS, PREMIUM, STANDARD } from "./sla-policies"

/** A customer in several groups has the tier of the highest rank: Kestrel is Premium. */
const tiers = [
  { name: "Premium", rank: 30, group: "premium", policy: PREMIUM, color: "purple" },
  { name: "Business", rank: 20, group: "business", policy: BUSINESS, color: "blue" },
  { name: "Wholesale", rank: 15, group: "wholesale", policy: BUSINESS, color: "green" },
  { name: "Standard", rank: 10, group: "standard", policy: STANDARD, color: "grey" },
] as const

const MIN_PRIORITY = { Premium: "high" } as Partial<Record<string, "high">>

/** A tier for each of the customer groups. */
export async function seedTiers(
  container: MedusaContainer,
  policies: Record<string, string>
): Promise<void> {
  const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const known = await accounts.listCustomerTiers({ name: tiers.map(({ name }) => name) })
  const groups = await findAll<{ id: string; name: string }>(
    container,
    "customer_group",
    ["id", "name"],
    { name: tiers.map(({ group }) => group) }
  )
  for (const { name, rank, group, policy, color } of tiers) {
    if (known.some((tier) => tier.name === name)) continue
    await createTierWorkflow(container).run({
      input: {
        name,
        rank,
        color,
        customer_group_id: groups.find((row) => row.name === group)?.id ?? null,
        sla_policy_id: policies[policy],
        min_priority: MIN_PRIORITY[name] ?? null,
      },
    })
  }
}
