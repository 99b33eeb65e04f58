import { elapsedSeconds, isTicking, remainingSeconds } from ".."
import { minute, nineToFive, policyVersion, Story } from "./fixtures"

describe("reading a clock", () => {
  const version = policyVersion({ calendar: nineToFive })

  it("knows what has counted and what is left, below zero when overdue", () => {
    const clock = new Story(version).clock("first_response")
    expect(elapsedSeconds(clock, version, minute(20))).toBe(1200)
    expect(remainingSeconds(clock, version, minute(20))).toBe(2400)
    expect(remainingSeconds(clock, version, minute(90))).toBe(-1800)
  })

  it("has nothing left once met or without a target", () => {
    const met = new Story(version).answered(20).clock("first_response")
    expect(remainingSeconds(met, version, minute(90))).toBeNull()
    expect(elapsedSeconds(met, version, minute(90))).toBe(1200)
    const none = new Story(policyVersion({ targets: [] })).clock("resolution")
    expect(remainingSeconds(none, version, minute(90))).toBeNull()
  })

  it("ticks while it runs and its calendar is open", () => {
    const story = new Story(version)
    expect(isTicking(story.clock("resolution"), version, minute(20))).toBe(true)
    expect(isTicking(story.clock("resolution"), version, minute(8 * 60))).toBe(false)
    story.at(20, { status: "pending" })
    expect(isTicking(story.clock("resolution"), version, minute(25))).toBe(false)
  })

  it("keeps to whole milliseconds", () => {
    const story = new Story(version)
    story.at(0.005, { status: "pending" }).at(1, { status: "open" }).at(1.01, { status: "pending" })
    expect(story.clock("resolution").elapsed_seconds).toBe(0.9)
  })
})
