import { asksForAnotherSla, policyFactsOf, type SlaAsk, type SlaSources } from "../policy-facts"

const tier = (name: string, rank: number, customer_group_id: string | null = null) => ({
  ...{ id: `ctier_${name}`, name, rank, customer_group_id },
  ...{ color: "grey" as const, sla_policy_id: null, min_priority: null },
})

const sources = (over: Partial<SlaSources> = {}): SlaSources => ({
  tiers: [tier("gold", 3, "group_gold"), tier("silver", 2, "group_silver"), tier("key", 9)],
  accounts: new Map([
    [
      "cus_1",
      {
        tier_id: "ctier_key",
        contract_type: "managed",
        contract_ends_at: "2026-12-31",
        sla_policy_id: "slap_own",
      },
    ],
  ]),
  services: new Map([
    [
      "csvc_1",
      {
        id: "csvc_1",
        name: "SIP trunk",
        customer_id: "cus_1",
        kind: "sip_trunk",
        status: "active",
        sla_policy_id: null,
      },
    ],
  ]),
  groups: new Map([
    [
      "cus_1",
      [
        { id: "group_silver", name: "silver-support" },
        { id: "group_gold", name: "gold-support" },
        { id: "group_other", name: "newsletter" },
      ],
    ],
  ]),
  categories: new Map([
    ["fibre", { id: "fibre", name: "Fibre", parent_id: "network" }],
    ["network", { id: "network", name: "Network", parent_id: null }],
    ["loop", { id: "loop", name: "Loop", parent_id: "loop" }],
  ]),
  mailboxes: new Map([["mbox_1", { id: "mbox_1", name: "Support" }]]),
  today: "2026-11-23",
  ...over,
})

const ask = (over: Partial<SlaAsk> = {}): SlaAsk => ({
  customer_id: "cus_1",
  service_id: null,
  category_id: null,
  mailbox_id: null,
  ...over,
})

describe("policyFactsOf", () => {
  it("knows nothing of a sender nobody knows", () => {
    expect(policyFactsOf(ask({ customer_id: null }), sources())).toEqual({
      account: null,
      tier: null,
      group_tiers: [],
      service: null,
      category_path: [],
      mailbox: null,
      today: "2026-11-23",
    })
  })

  it("takes the account with the tier it names", () => {
    const facts = policyFactsOf(ask(), sources())
    expect(facts.account).toEqual({
      contract_type: "managed",
      contract_ends_at: "2026-12-31",
      sla_policy_id: "slap_own",
    })
    expect(facts.tier?.name).toBe("key")
  })

  it("passes over a tier that was deleted meanwhile", () => {
    expect(policyFactsOf(ask(), sources({ tiers: [] })).tier).toBeNull()
  })

  it("names the group of each tier and leaves out groups that give none", () => {
    const { group_tiers } = policyFactsOf(ask(), sources())
    expect(group_tiers.map(({ tier, group_name }) => [tier.name, group_name])).toEqual([
      ["silver", "silver-support"],
      ["gold", "gold-support"],
    ])
  })

  it("counts a service of this customer, not one of another", () => {
    const service_id = "csvc_1"
    expect(policyFactsOf(ask({ service_id }), sources()).service?.name).toBe("SIP trunk")
    expect(policyFactsOf(ask({ service_id, customer_id: "cus_2" }), sources()).service).toBeNull()
    expect(policyFactsOf(ask({ service_id, customer_id: null }), sources()).service).toBeNull()
  })

  it("walks up the categories, nearest first, and ends at a circle", () => {
    const path = (category_id: string) =>
      policyFactsOf(ask({ category_id }), sources()).category_path.map(({ id }) => id)
    expect(path("fibre")).toEqual(["fibre", "network"])
    expect(path("loop")).toEqual(["loop"])
    expect(path("gone")).toEqual([])
  })

  it("names the mailbox", () => {
    expect(policyFactsOf(ask({ mailbox_id: "mbox_1" }), sources()).mailbox?.name).toBe("Support")
  })
})

describe("asksForAnotherSla", () => {
  it("is true for a service or category, also when it is taken away", () => {
    expect(asksForAnotherSla({ service_id: null })).toBe(true)
    expect(asksForAnotherSla({ category_id: "tcat_1" })).toBe(true)
  })

  it("is false for anything else", () => {
    expect(asksForAnotherSla({})).toBe(false)
    expect(asksForAnotherSla({ mailbox_id: "mbox_1" })).toBe(false)
  })
})
