import { TICKET_STATUSES } from "../../../../../types"
import { checkTransition, isReopening, timesAfter } from "../status-machine"

const now = new Date("2026-11-23T12:00:00Z")

describe("checkTransition", () => {
  it.each([
    ["new", "open"],
    ["open", "pending"],
    ["pending", "resolved"],
    ["resolved", "open"],
    ["closed", "open"],
    ["spam", "open"],
    ["on_hold", "on_hold"],
  ] as const)("lets %s become %s", (from, to) => {
    expect(checkTransition(from, to)).toEqual({ type: "allowed" })
  })

  it.each([
    ["open", "new"],
    ["open", "merged"],
    ["closed", "resolved"],
    ["closed", "on_hold"],
    ["spam", "pending"],
  ] as const)("keeps %s from becoming %s and says why", (from, to) => {
    const verdict = checkTransition(from, to)
    expect(verdict).toMatchObject({ type: "refused", message: expect.stringMatching(/.{20}/) })
  })

  it("leaves no way out of merged", () => {
    const ways = TICKET_STATUSES.filter((to) => checkTransition("merged", to).type === "allowed")
    expect(ways).toEqual(["merged"])
  })
})

describe("timesAfter", () => {
  const untouched = { resolved_at: null, closed_at: null }

  it("sets resolved_at once, also for a ticket closed without being resolved", () => {
    expect(timesAfter("resolved", untouched, now)).toEqual({ resolved_at: now, closed_at: null })
    expect(timesAfter("closed", untouched, now)).toEqual({ resolved_at: now, closed_at: now })
    expect(timesAfter("closed", { resolved_at: "earlier", closed_at: null }, now)).toEqual({
      closed_at: now,
    })
  })

  it("clears both when work goes on, and says since when", () => {
    expect(timesAfter("open", { resolved_at: "x", closed_at: "y" }, now)).toEqual({
      ...untouched,
      reopened_at: now,
    })
    expect(timesAfter("pending", untouched, now)).toEqual(untouched)
  })
})

it("knows what reopening is", () => {
  expect(isReopening("resolved", "open")).toBe(true)
  expect(isReopening("pending", "open")).toBe(false)
  expect(isReopening("resolved", "closed")).toBe(false)
})
