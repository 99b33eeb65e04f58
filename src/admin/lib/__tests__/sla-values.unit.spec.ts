import type { SlaTargetDTO } from "../../../types"
import { targetMinutes, targetRange } from "../sla-values"

const targets: SlaTargetDTO[] = [
  { metric: "first_response", priority: null, minutes: 240 },
  { metric: "first_response", priority: "critical", minutes: 30 },
  { metric: "resolution", priority: "high", minutes: 480 },
]

describe("the target of a priority", () => {
  it("is its own, else that of all, else none", () => {
    expect(targetMinutes({ targets }, "first_response", "critical")).toBe(30)
    expect(targetMinutes({ targets }, "first_response", "low")).toBe(240)
    expect(targetMinutes({ targets }, "resolution", "low")).toBeNull()
  })
})

describe("the range of a metric", () => {
  it("spans the priorities that have a target", () => {
    expect(targetRange({ targets }, "first_response")).toEqual({ shortest: 30, longest: 240 })
    expect(targetRange({ targets }, "resolution")).toEqual({ shortest: 480, longest: 480 })
    expect(targetRange({ targets }, "next_response")).toBeNull()
  })
})
