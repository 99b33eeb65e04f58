import type { ClockState } from "../../sla/types"
import { isOutranked, noticeRetry, whyOutdated } from "../index"

const NOW = new Date("2026-03-02T10:00:00Z")
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const HOUR = 3600
const DUE = later(600)

const clock = (over: Partial<ClockState> = {}): ClockState => ({
  id: "sclk_1",
  metric: "first_response",
  policy_id: "slap_1",
  policy_version_id: "slav_1",
  target_minutes: 60,
  started_at: later(-3000),
  elapsed_seconds: 0,
  running_since: later(-3000),
  due_at: DUE,
  at_risk_at: null,
  paused_at: null,
  met_at: null,
  breached_at: null,
  noticed: ["warning_75"],
  next_notice_at: null,
  is_live: true,
  ...over,
})

describe("noticeRetry", () => {
  const pauseAfter = (attempts: number) => {
    const retry = noticeRetry(attempts, NOW, NOW)
    return retry.type === "retry" ? (retry.at.getTime() - NOW.getTime()) / 1000 : null
  }

  it("waits from half a minute up to half an hour", () => {
    expect([1, 2, 3, 6, 7, 8, 50].map(pauseAfter)).toEqual([30, 60, 120, 960, 1800, 1800, 1800])
  })

  it("gives up what would be older than a day", () => {
    const day = 24 * HOUR
    expect(noticeRetry(50, NOW, later(day - 1800)).type).toBe("retry")
    expect(noticeRetry(50, NOW, later(day - 1799)).type).toBe("give_up")
  })
})

describe("whyOutdated", () => {
  const warning = { kind: "warning" as const, stage: "warning_75", due_at: DUE }
  const imminent = { kind: "imminent" as const, stage: "imminent_15", due_at: DUE }
  const breach = { kind: "breached" as const, stage: "breached", due_at: DUE }

  it("lets a warning through while it is true, to the deadline itself", () => {
    expect(whyOutdated(warning, clock(), NOW)).toBeNull()
    expect(whyOutdated(imminent, clock({ noticed: ["warning_75", "imminent_15"] }), DUE)).toBeNull()
  })

  it.each([
    ["met", { met_at: NOW }, "moved", "met"],
    ["paused", { due_at: null, paused_at: NOW }, "moved", "stood still"],
    ["given another deadline", { due_at: later(900) }, "moved", "another"],
    ["noticed as imminent", { noticed: ["warning_75", "imminent_15"] }, "overtaken", "more severe"],
  ])("stops a warning whose clock was %s, never a breach", (_name, change, type, words) => {
    const reason = expect.stringContaining(words)
    expect(whyOutdated(warning, clock(change), NOW)).toEqual({ type, reason })
    expect(whyOutdated(breach, clock(change), NOW)).toBeNull()
  })

  it("stops what the deadline has overtaken", () => {
    const afterwards = later(601)
    expect(whyOutdated(imminent, clock(), afterwards)).toMatchObject({ type: "overtaken" })
    expect(whyOutdated(breach, clock(), afterwards)).toBeNull()
  })

  it("lets a longer target warn anew after the breach of a shorter one", () => {
    const extended = clock({ breached_at: later(-1000), noticed: ["breached", "breached_30"] })
    expect(whyOutdated(warning, extended, NOW)).toBeNull()
    expect(whyOutdated(imminent, extended, NOW)).toBeNull()
  })

  it("does not take another warning for something more severe", () => {
    expect(whyOutdated(warning, clock({ noticed: ["warning_50", "warning_75"] }), NOW)).toBeNull()
  })
})

describe("isOutranked", () => {
  it.each([
    ["warning_50", ["warning_50", "warning_75"]],
    ["warning_75", ["imminent_15", "warning_75"]],
  ])("says of %s that a later stage was noticed", (stage, noticed) => {
    expect(isOutranked(stage, noticed)).toBe(true)
  })

  it.each([
    ["warning_75", ["warning_50", "warning_75"]],
    ["imminent_15", ["warning_75", "imminent_15"]],
    ["warning_75", ["warning_75", "breached", "breached_30"]],
  ])("says of %s that it is the last one of its target", (stage, noticed) => {
    expect(isOutranked(stage, noticed)).toBe(false)
  })
})
