import type { SlaChoiceDTO, SlaReason } from "../../../../types/sla"
import type { ServiceStatus, TierColor } from "../../../../types/account"
import type { TicketPriority } from "../../../../types/ticket"
import { hasWord } from "./words"

/** What a policy says about the tickets it is meant for; archived ones are not passed in. */
export interface ChoosablePolicy {
  id: string
  name: string
  is_default: boolean
  contract_types: string[]
  service_kinds: string[]
  category_ids: string[]
  mailbox_ids: string[]
}

export interface TierFacts {
  id: string
  name: string
  /** the higher one wins */
  rank: number
  color: TierColor
  sla_policy_id: string | null
  min_priority: TicketPriority | null
}

export interface GroupTier {
  tier: TierFacts
  group_name: string
}

/** What the account module knows about a ticket's customer and service. */
export interface AccountSlaFacts {
  account: {
    contract_type: string | null
    /** `YYYY-MM-DD`, the last day it counts */
    contract_ends_at: string | null
    sla_policy_id: string | null
  } | null
  /** the one the account names */
  tier: TierFacts | null
  group_tiers: GroupTier[]
  service: {
    id: string
    name: string
    kind: string
    status: ServiceStatus
    sla_policy_id: string | null
  } | null
}

export interface PolicyFacts extends AccountSlaFacts {
  /** the ticket's category and its ancestors, nearest first */
  category_path: { id: string; name: string }[]
  mailbox: { id: string; name: string } | null
  /** `YYYY-MM-DD` */
  today: string
}

export type PolicyChoice =
  { type: "chosen"; policy_id: string; choice: SlaChoiceDTO } | { type: "none" }

/** A fact that could choose, and the policy it names, if that is there. */
interface Candidate {
  because: SlaReason
  policy: ChoosablePolicy | undefined
  name: string | null
  via?: string
}

/**
 * The policy a ticket gets and which fact chose it: the first of SLA_REASONS that names a policy
 * that is still there. A choice by hand is not looked for here, it stands above all of them.
 */
export function choosePolicy(facts: PolicyFacts, policies: ChoosablePolicy[]): PolicyChoice {
  const candidates = [
    ...ofService(facts, policies),
    ...ofContract(facts, policies),
    ...ofTiers(facts, policies),
    ...ofCategories(facts, policies),
    ...ofMailbox(facts, policies),
    ofDefault(policies),
  ]
  for (const { because, policy, name, via } of candidates) {
    if (policy) {
      const choice = { because, name, via: via ?? null, reason: null, user_id: null }
      return { type: "chosen", policy_id: policy.id, choice }
    }
  }
  return { type: "none" }
}

function ofService({ service }: PolicyFacts, policies: ChoosablePolicy[]): Candidate[] {
  if (!service || service.status === "ended") {
    return []
  }
  const { name, kind, sla_policy_id } = service
  const ofKind = policies.find(({ service_kinds }) => hasWord(service_kinds, kind))
  return [
    { because: "service", policy: named(sla_policy_id, policies), name },
    { because: "service_kind", policy: ofKind, name: kind },
  ]
}

/** A policy agreed with one customer ends with the contract, as the one of its type does. */
function ofContract({ account, today }: PolicyFacts, policies: ChoosablePolicy[]): Candidate[] {
  if (!account || (account.contract_ends_at !== null && account.contract_ends_at < today)) {
    return []
  }
  const { contract_type: type, sla_policy_id } = account
  const ofType = policies.find(({ contract_types }) => hasWord(contract_types, type))
  return [
    { because: "account", policy: named(sla_policy_id, policies), name: null },
    { because: "contract_type", policy: ofType, name: type },
  ]
}

function ofTiers({ tier, group_tiers }: PolicyFacts, policies: ChoosablePolicy[]): Candidate[] {
  const own: Candidate[] = tier
    ? [{ because: "tier", policy: named(tier.sla_policy_id, policies), name: tier.name }]
    : []
  const ofGroups = byRank(group_tiers).map(({ tier, group_name }): Candidate => {
    const policy = named(tier.sla_policy_id, policies)
    return { because: "group_tier", policy, name: tier.name, via: group_name }
  })
  return [...own, ...ofGroups]
}

const ofCategories = ({ category_path }: PolicyFacts, policies: ChoosablePolicy[]): Candidate[] =>
  category_path.map(({ id, name }) => {
    const policy = policies.find(({ category_ids }) => category_ids.includes(id))
    return { because: "category", policy, name }
  })

function ofMailbox({ mailbox }: PolicyFacts, policies: ChoosablePolicy[]): Candidate[] {
  if (!mailbox) {
    return []
  }
  const policy = policies.find(({ mailbox_ids }) => mailbox_ids.includes(mailbox.id))
  return [{ because: "mailbox", policy, name: mailbox.name }]
}

const ofDefault = (policies: ChoosablePolicy[]): Candidate => ({
  because: "default",
  policy: policies.find(({ is_default }) => is_default),
  name: null,
})

const named = (id: string | null, policies: ChoosablePolicy[]): ChoosablePolicy | undefined =>
  policies.find((policy) => policy.id === id)

/** Highest first. */
export const byRank = (tiers: GroupTier[]): GroupTier[] =>
  [...tiers].sort((a, b) => b.tier.rank - a.tier.rank)
