import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "../../modules/account"
import type { AccountModuleService } from "../../modules/account/service"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import {
  choosePolicy,
  effectiveTier,
  explain,
  type ChoosablePolicy,
  type PolicyFacts,
} from "../../modules/helpdesk/utils/sla"
import type { TicketSla } from "../../modules/helpdesk/utils/tickets/ticket-sla"
import { MAIL_MODULE } from "../../modules/mail"
import type { MailModuleService } from "../../modules/mail/service"
import type { EffectiveTierDTO } from "../../types"
import { policyFactsOf, type SlaAsk, type SlaSources } from "./policy-facts"

/**
 * The policy each of many tickets gets now, and why; null where there is no policy at all. Reads
 * each source once, whatever the number of tickets, and nothing but the policies where there are none.
 */
export async function chooseFor(
  container: MedusaContainer,
  asks: SlaAsk[]
): Promise<(TicketSla | null)[]> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const policies = asks.length > 0 ? await helpdesk.listChoosablePolicies() : []
  if (policies.length === 0) {
    return asks.map(() => null)
  }
  const sources = await loadSources(container, asks, policies)
  return asks.map((ask) => chosenSla(policyFactsOf(ask, sources), policies))
}

/** The tier that counts for each of the customers; those without one are left out. */
export async function effectiveTiers(
  container: MedusaContainer,
  customer_ids: string[]
): Promise<Map<string, EffectiveTierDTO>> {
  const nothing = { service_id: null, category_id: null, mailbox_id: null }
  const asks = customer_ids.map((customer_id) => ({ customer_id, ...nothing }))
  const sources = asks.length > 0 ? await loadSources(container, asks, []) : null
  const tiers = new Map<string, EffectiveTierDTO>()
  for (const ask of asks) {
    const effective = sources && effectiveTier(policyFactsOf(ask, sources))
    if (effective) {
      const { id, name, color } = effective.tier
      tiers.set(ask.customer_id, { id, name, color, via_group: effective.via_group })
    }
  }
  return tiers
}

function chosenSla(facts: PolicyFacts, policies: ChoosablePolicy[]): TicketSla | null {
  const chosen = choosePolicy(facts, policies)
  if (chosen.type === "none") {
    return null
  }
  const { policy_id, choice } = chosen
  const tier = effectiveTier(facts)?.tier
  const min_priority = tier?.min_priority ? { value: tier.min_priority, tier: tier.name } : null
  return { policy_id, choice, explanation: explain(choice), min_priority }
}

/** What no tier or policy asks about is not read. */
async function loadSources(
  container: MedusaContainer,
  asks: SlaAsk[],
  policies: ChoosablePolicy[]
): Promise<SlaSources> {
  const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const idsOf = (field: keyof SlaAsk) => [...new Set(asks.flatMap((ask) => ask[field] ?? []))]
  const customer_ids = idsOf("customer_id")
  const usesCategories = policies.some(({ category_ids }) => category_ids.length > 0)
  const usesMailboxes = policies.some(({ mailbox_ids }) => mailbox_ids.length > 0)
  const [known, categories, mailboxes] = await Promise.all([
    accounts.readSlaFacts(customer_ids, idsOf("service_id")),
    usesCategories && idsOf("category_id").length > 0 ? loadCategories(container) : [],
    usesMailboxes ? loadMailboxes(container, idsOf("mailbox_id")) : [],
  ])
  const group_ids = known.tiers.flatMap(({ customer_group_id }) => customer_group_id ?? [])
  return {
    ...known,
    groups: await loadGroups(container, group_ids, customer_ids),
    categories: new Map(categories.map((category) => [category.id, category])),
    mailboxes: new Map(mailboxes.map((mailbox) => [mailbox.id, mailbox])),
    today: new Date().toISOString().slice(0, 10),
  }
}

/** All of them: they are few, and a path through the tree cannot be asked for in one query. */
const loadCategories = (container: MedusaContainer) =>
  container
    .resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    .listTicketCategories({}, { select: ["id", "name", "parent_id"], take: null })

const loadMailboxes = (container: MedusaContainer, ids: string[]) =>
  container
    .resolve<MailModuleService>(MAIL_MODULE)
    .listMailboxes({ id: ids }, { select: ["id", "name"], take: null })

/**
 * Which of the customers are in which of the groups. One query a group that gives a tier: those
 * are few, while Medusa takes many times as long to hang all groups of hundreds of customers on them.
 */
async function loadGroups(
  container: MedusaContainer,
  group_ids: string[],
  customer_ids: string[]
): Promise<SlaSources["groups"]> {
  const found: SlaSources["groups"] = new Map()
  if (group_ids.length === 0 || customer_ids.length === 0) {
    return found
  }
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const plain = { select: ["id"], take: null }
  const groups = await customers.listCustomerGroups(
    { id: group_ids },
    { select: ["id", "name"], take: null }
  )
  const members = await Promise.all(
    groups.map(({ id }) => customers.listCustomers({ id: customer_ids, groups: { id } }, plain))
  )
  for (const [index, { id, name }] of groups.entries()) {
    for (const member of members[index]) {
      found.set(member.id, [...(found.get(member.id) ?? []), { id, name }])
    }
  }
  return found
}
