import { claimProblems } from "../claims"
import { policyProblems } from "../policy-problems"
import { POLICY_DEFAULTS, type PolicySettings } from "../settings"

const SOUND: PolicySettings = {
  ...POLICY_DEFAULTS,
  name: "Standard",
  calendar_id: "bcal_1",
  targets: [
    { metric: "resolution", priority: null, minutes: 0.1 },
    { metric: "resolution", priority: "high", minutes: 480 },
  ],
}

describe("policyProblems", () => {
  it("finds nothing in a sound policy", () => {
    expect(policyProblems(SOUND)).toEqual([])
  })

  it("names each thing that is wrong, all at once", () => {
    const [target] = SOUND.targets
    const problems = policyProblems({
      ...SOUND,
      targets: [target, { ...target, minutes: -5 }],
      warning_percents: [0, 50, 50, 100],
      imminent_minutes: -1,
      breach_repeat_minutes: [30, 30, 0],
    })
    expect(problems).toEqual([
      "The target for resolution of every other priority must be more than 0 minutes",
      "There are two targets for resolution of every other priority. Keep one of them",
      "A warning is due at 1 to 99 percent of the target, not 0",
      "A warning is due at 1 to 99 percent of the target, not 100",
      "The warning at 50 percent is there twice",
      "A breach is repeated more than 0 minutes after the deadline, not 0",
      "The repeat after 30 minutes is there twice",
      "The minutes of the imminent notice cannot be negative; 0 means no such notice",
    ])
  })
})

describe("claimProblems", () => {
  const gold = { ...SOUND, name: "Gold", contract_types: ["gold"], mailbox_ids: ["mbox_1"] }

  it("lets policies claim different things", () => {
    const other = { ...SOUND, contract_types: ["silver"], service_kinds: ["gold"] }
    expect(claimProblems(other, [gold])).toEqual([])
  })

  it("takes words for the same in any case and spacing, ids only as they are", () => {
    const silver = { ...SOUND, name: "Silver", service_kinds: ["SIP trunk"], category_ids: ["a"] }
    const problems = claimProblems(
      {
        ...SOUND,
        ...{ contract_types: [" GOLD"], service_kinds: ["sip  Trunk"] },
        ...{ category_ids: ["A"], mailbox_ids: ["MBOX_1"] },
      },
      [gold, silver]
    )
    expect(problems).toEqual([
      'The contract type " GOLD" belongs to the policy "Gold" already. Take it out there first',
      'The kind of service "sip  Trunk" belongs to the policy "Silver" already. Take it out there first',
    ])
  })

  it("names what another policy has already, and which", () => {
    const greedy = { ...SOUND, contract_types: ["silver", "gold"], mailbox_ids: ["mbox_1"] }
    expect(claimProblems(greedy, [gold])).toEqual([
      'The contract type "gold" belongs to the policy "Gold" already. Take it out there first',
      'The mailbox "mbox_1" belongs to the policy "Gold" already. Take it out there first',
    ])
  })
})
