import {
  choosePolicy,
  effectiveTier,
  explain,
  raisePriority,
  type ChoosablePolicy,
  type PolicyFacts,
  type TierFacts,
} from ".."
import type { SlaChoiceDTO } from "../../../../../types/sla"

const policy = (id: string, changes: Partial<ChoosablePolicy> = {}): ChoosablePolicy => ({
  id,
  name: id,
  is_default: false,
  contract_types: [],
  service_kinds: [],
  category_ids: [],
  mailbox_ids: [],
  ...changes,
})

const policies = [
  policy("of-service"),
  policy("of-kind", { service_kinds: ["sip_trunk"] }),
  policy("of-account"),
  policy("of-contract", { contract_types: ["business-care"] }),
  policy("of-tier"),
  policy("of-group"),
  policy("of-category", { category_ids: ["phones"] }),
  policy("of-parent", { category_ids: ["hardware"] }),
  policy("of-mailbox", { mailbox_ids: ["support"] }),
  policy("standard", { is_default: true }),
]

const tier = (name: string, rank: number, sla_policy_id: string | null): TierFacts => ({
  id: name,
  name,
  rank,
  color: "grey",
  sla_policy_id,
  min_priority: null,
})

/** Everything that can choose a policy does. */
const everything: PolicyFacts = {
  service: {
    id: "service",
    name: "SIP trunk 30",
    kind: "sip_trunk",
    status: "active",
    sla_policy_id: "of-service",
  },
  account: {
    contract_type: "business-care",
    contract_ends_at: "2026-06-30",
    sla_policy_id: "of-account",
  },
  tier: tier("Gold", 10, "of-tier"),
  group_tiers: [{ tier: tier("Premium", 20, "of-group"), group_name: "premium-support" }],
  category_path: [
    { id: "phones", name: "Phones" },
    { id: "hardware", name: "Hardware" },
  ],
  mailbox: { id: "support", name: "Support" },
  today: "2026-06-30",
}

function chosen(facts: PolicyFacts, among = policies): [string, string] | null {
  const choice = choosePolicy(facts, among)
  return choice.type === "chosen" ? [choice.policy_id, explain(choice.choice)] : null
}

const service = { ...everything.service!, sla_policy_id: null }
const account = { ...everything.account!, sla_policy_id: null }

describe("choosePolicy", () => {
  /** Each step takes away the fact that chose before it. */
  const steps: [Partial<PolicyFacts>, string, string][] = [
    [{}, "of-service", "service SIP trunk 30 has its own policy"],
    [{ service }, "of-kind", "service kind sip_trunk"],
    [{ service: null }, "of-account", "the customer's account has its own policy"],
    [{ account }, "of-contract", "contract type business-care"],
    [{ account: null }, "of-tier", "tier Gold"],
    [{ tier: null }, "of-group", "tier Premium through customer group premium-support"],
    [{ group_tiers: [] }, "of-category", "category Phones"],
    [{ category_path: everything.category_path.slice(1) }, "of-parent", "category Hardware"],
    [{ category_path: [] }, "of-mailbox", "mailbox Support"],
    [{ mailbox: null }, "standard", "default policy"],
  ]

  it.each(steps.map(([, id, words], index) => [id, words, index] as const))(
    "chooses %s: %s",
    (id, words, index) => {
      const facts = steps
        .slice(0, index + 1)
        .reduce<PolicyFacts>((all, [changes]) => ({ ...all, ...changes }), everything)
      expect(chosen(facts)).toEqual([id, words])
    }
  )

  it("chooses none where there is none to choose", () => {
    expect(choosePolicy(everything, [])).toEqual({ type: "none" })
    const other = [policy("other", { contract_types: ["gold"] })]
    expect(choosePolicy({ ...everything }, other)).toEqual({ type: "none" })
  })

  it("keeps what chose it in parts", () => {
    const facts = { ...everything, service: null, account: null, tier: null }
    expect(choosePolicy(facts, policies)).toMatchObject({
      choice: {
        because: "group_tier",
        name: "Premium",
        via: "premium-support",
        reason: null,
        user_id: null,
      },
    })
  })

  it("knows contract types and kinds of service in any case and spacing", () => {
    const kind = { ...everything.service!, kind: "SIP_Trunk", sla_policy_id: null }
    expect(chosen({ ...everything, service: kind })).toEqual(["of-kind", "service kind SIP_Trunk"])
    const type = { ...everything.account!, contract_type: "Business-Care", sla_policy_id: null }
    expect(chosen({ ...everything, service: null, account: type })).toEqual([
      ...["of-contract", "contract type Business-Care"],
    ])
    const other = { ...type, contract_type: "Business Care" }
    expect(chosen({ ...everything, service: null, account: other })).toEqual([
      ...["of-tier", "tier Gold"],
    ])
  })

  it("does not count a service that has ended", () => {
    const ended = { ...everything.service!, status: "ended" as const }
    expect(chosen({ ...everything, service: ended })).toEqual(
      chosen({ ...everything, service: null })
    )
    const suspended = { ...everything.service!, status: "suspended" as const }
    expect(chosen({ ...everything, service: suspended })?.[0]).toBe("of-service")
  })

  it("counts a contract up to its last day, and one without an end always", () => {
    const on = (today: string, contract_ends_at: string | null) =>
      chosen({
        ...everything,
        service: null,
        today,
        account: { ...everything.account!, contract_ends_at },
      })?.[0]
    expect(on("2026-06-30", "2026-06-30")).toBe("of-account")
    expect(on("2026-07-01", "2026-06-30")).toBe("of-tier")
    expect(on("2099-01-01", null)).toBe("of-account")
  })

  it("falls through a policy that is gone and a tier that has none", () => {
    const facts = { ...everything, service: null, account: null }
    const gone = policies.filter(({ id }) => id !== "of-tier")
    expect(chosen(facts, gone)?.[0]).toBe("of-group")
    expect(chosen({ ...facts, tier: tier("Bronze", 1, null) })?.[0]).toBe("of-group")
  })

  it("takes the highest-ranked group tier that has a policy, in whatever order they come", () => {
    const of = (...tiers: TierFacts[]) =>
      chosen({
        ...everything,
        service: null,
        account: null,
        tier: null,
        group_tiers: tiers.map((each) => ({ tier: each, group_name: `group ${each.name}` })),
      })?.[1]
    const [low, high, empty] = [
      tier("Low", 1, "of-tier"),
      tier("High", 5, "of-group"),
      tier("Empty", 9, null),
    ]
    expect(of(low, high)).toBe("tier High through customer group group High")
    expect(of(high, low)).toBe("tier High through customer group group High")
    expect(of(low, empty)).toBe("tier Low through customer group group Low")
  })
})

describe("explain", () => {
  const byHand: SlaChoiceDTO = {
    because: "manual",
    name: null,
    via: null,
    reason: "outage at the head office",
    user_id: "user_1",
  }

  it("gives the reason of a choice by hand", () => {
    expect(explain(byHand)).toBe("by hand: outage at the head office")
    expect(explain({ ...byHand, reason: null })).toBe("by hand")
  })
})

describe("effectiveTier", () => {
  const [gold, premium, bronze] = [
    tier("Gold", 10, null),
    tier("Premium", 20, null),
    tier("Bronze", 1, null),
  ]
  const group_tiers = [
    { tier: bronze, group_name: "everyone" },
    { tier: premium, group_name: "premium-support" },
  ]

  it("is the one the account names, even beside a higher one of a group", () => {
    expect(effectiveTier({ tier: gold, group_tiers })).toEqual({ tier: gold, via_group: null })
  })

  it("else the highest of the groups, else none", () => {
    expect(effectiveTier({ tier: null, group_tiers })).toEqual({
      tier: premium,
      via_group: "premium-support",
    })
    expect(effectiveTier({ tier: null, group_tiers: [] })).toBeNull()
  })
})

describe("raisePriority", () => {
  it("raises to what a tier asks for and lowers nothing", () => {
    expect(raisePriority("low", "high")).toBe("high")
    expect(raisePriority("critical", "high")).toBe("critical")
    expect(raisePriority("high", "high")).toBe("high")
    expect(raisePriority("low", null)).toBe("low")
  })
})
