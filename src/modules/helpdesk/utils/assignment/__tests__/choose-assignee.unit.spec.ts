import fc from "fast-check"
import { chooseAssignee, type AssignmentCandidate } from "../choose-assignee"

const person = (user_id: string, more: Partial<AssignmentCandidate> = {}): AssignmentCandidate => ({
  user_id,
  is_available: true,
  capacity: null,
  open_count: 0,
  last_assigned_at: null,
  ...more,
})

describe("chooseAssignee", () => {
  it("takes whose turn is longest ago, newcomers first", () => {
    const team = [
      person("a", { last_assigned_at: 5 }),
      person("b", { last_assigned_at: 3 }),
      person("c"),
    ]
    expect(chooseAssignee("round_robin", team)).toEqual({ type: "assign", user_id: "c" })
    expect(chooseAssignee("round_robin", team.slice(0, 2))).toMatchObject({ user_id: "b" })
  })

  it("takes who carries least, then whose turn it is", () => {
    const team = [person("a", { open_count: 3 }), person("b", { open_count: 2 })]
    expect(chooseAssignee("load_balanced", team)).toMatchObject({ user_id: "b" })
    const equal = [person("a", { last_assigned_at: 9 }), person("b", { last_assigned_at: 1 })]
    expect(chooseAssignee("load_balanced", equal)).toMatchObject({ user_id: "b" })
  })

  it("says why nobody gets it", () => {
    const away = person("a", { is_available: false })
    const full = person("b", { capacity: 2, open_count: 2 })
    const because = (team: AssignmentCandidate[]) => chooseAssignee("round_robin", team)
    expect(because([])).toMatchObject({ because: "no_members" })
    expect(because([away])).toMatchObject({ because: "all_away" })
    expect(because([away, full])).toMatchObject({ because: "all_full" })
    expect(chooseAssignee("none", [person("a")])).toMatchObject({ because: "not_automatic" })
    expect(because([full, person("c", { capacity: 1 })])).toMatchObject({ user_id: "c" })
  })

  it("does not depend on the order of the members", () => {
    const members = fc.uniqueArray(
      fc.record({
        user_id: fc.string({ minLength: 1, maxLength: 3 }),
        is_available: fc.boolean(),
        capacity: fc.option(fc.nat(3)),
        open_count: fc.nat(3),
        last_assigned_at: fc.option(fc.nat(3)),
      }),
      { selector: ({ user_id }) => user_id, maxLength: 6 }
    )
    const rule = fc.constantFrom("round_robin" as const, "load_balanced" as const)
    fc.assert(
      fc.property(members, rule, (team, assignment) => {
        const choice = chooseAssignee(assignment, team)
        expect(chooseAssignee(assignment, [...team].reverse())).toEqual(choice)
      })
    )
  })
})
