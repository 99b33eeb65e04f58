import type { AccountFields } from "../../modules/account/utils/account-changes"
import type { PolicyFacts, TierFacts } from "../../modules/helpdesk/utils/sla"
import type { ServiceStatus } from "../../types"

/** What a ticket says about itself; which policy it gets depends on these alone. */
export interface SlaAsk {
  customer_id: string | null
  service_id: string | null
  category_id: string | null
  mailbox_id: string | null
}

/** Whether a change of a ticket may lead to another policy. */
export const asksForAnotherSla = (changes: Partial<SlaAsk>): boolean =>
  changes.service_id !== undefined || changes.category_id !== undefined

interface Named {
  id: string
  name: string
}

interface StoredTier extends TierFacts {
  customer_group_id: string | null
}

interface StoredService extends Named {
  customer_id: string
  kind: string
  status: ServiceStatus
  sla_policy_id: string | null
}

/** Everything read for a batch of asks, by id. */
export interface SlaSources {
  tiers: StoredTier[]
  accounts: Map<
    string,
    Pick<AccountFields, "tier_id" | "contract_type" | "contract_ends_at" | "sla_policy_id">
  >
  services: Map<string, StoredService>
  /** the customer groups of a customer */
  groups: Map<string, Named[]>
  categories: Map<string, Named & { parent_id: string | null }>
  mailboxes: Map<string, Named>
  /** `YYYY-MM-DD`, UTC */
  today: string
}

/** The facts of one ticket out of what was read for all of them. */
export function policyFactsOf(ask: SlaAsk, sources: SlaSources): PolicyFacts {
  const { tiers, today } = sources
  const account = (ask.customer_id && sources.accounts.get(ask.customer_id)) || null
  const groups = (ask.customer_id && sources.groups.get(ask.customer_id)) || []
  return {
    account: account && {
      contract_type: account.contract_type,
      contract_ends_at: account.contract_ends_at,
      sla_policy_id: account.sla_policy_id,
    },
    tier: tierFacts(tiers.find((tier) => tier.id === account?.tier_id)),
    group_tiers: groups.flatMap(({ id, name }) => {
      const tier = tierFacts(tiers.find((one) => one.customer_group_id === id))
      return tier ? [{ tier, group_name: name }] : []
    }),
    service: serviceFacts(ask, sources),
    category_path: categoryPath(ask.category_id, sources),
    mailbox: (ask.mailbox_id && sources.mailboxes.get(ask.mailbox_id)) || null,
    today,
  }
}

const tierFacts = (tier: StoredTier | undefined): TierFacts | null =>
  tier
    ? {
        id: tier.id,
        name: tier.name,
        rank: tier.rank,
        color: tier.color,
        sla_policy_id: tier.sla_policy_id,
        min_priority: tier.min_priority,
      }
    : null

/** A service of somebody else promises this customer nothing, e.g. after the customer was corrected. */
function serviceFacts(ask: SlaAsk, { services }: SlaSources): PolicyFacts["service"] {
  const service = ask.service_id ? services.get(ask.service_id) : undefined
  if (!service || service.customer_id !== ask.customer_id) {
    return null
  }
  const { id, name, kind, status, sla_policy_id } = service
  return { id, name, kind, status, sla_policy_id }
}

/** The category and those above it, nearest first; a circle that slipped in ends the walk. */
function categoryPath(id: string | null, { categories }: SlaSources): Named[] {
  const path: Named[] = []
  for (let next = id ? categories.get(id) : undefined; next;) {
    const { id: current, name, parent_id } = next
    if (path.some((category) => category.id === current)) {
      break
    }
    path.push({ id: current, name })
    next = parent_id ? categories.get(parent_id) : undefined
  }
  return path
}
