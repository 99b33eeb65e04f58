import { planNotices, stagesOf, type ClockState, type PlannedNotice, type PolicyVersion } from ".."
import { minute, nineToFive, policyVersion, Story } from "./fixtures"

const MILLISECOND = 1 / 60_000

function resolutionOf(version: PolicyVersion): ClockState {
  return new Story(version).clock("resolution")
}

/** What each of several sweeps tells, as `stage` or `(stage)` where it is superseded. */
function sweeps(clock: ClockState, version: PolicyVersion, minutes: number[]): string[][] {
  let swept = clock
  return minutes.map((at) => {
    const { clock: next, notices } = planNotices(swept, version, minute(at))
    swept = next
    return notices.map(nameOf)
  })
}

const nameOf = ({ stage, state }: PlannedNotice): string =>
  state === "pending" ? stage : `(${stage})`

describe("stages", () => {
  it("are warnings by share, the imminent deadline, the breach and its repeats", () => {
    const version = policyVersion({
      targets: [["resolution", 100]],
      warning_percents: [90, 50],
      breach_repeat_minutes: [60, 30],
    })
    expect(stagesOf(resolutionOf(version), version)).toEqual([
      { kind: "warning", name: "warning_50", at: minute(50), due_at: minute(100) },
      { kind: "warning", name: "warning_90", at: minute(90), due_at: minute(100) },
      { kind: "imminent", name: "imminent_15", at: minute(85), due_at: minute(100) },
      { kind: "breached", name: "breached", at: minute(100 + MILLISECOND), due_at: minute(100) },
      { kind: "breached", name: "breached_30", at: minute(130 + MILLISECOND), due_at: minute(100) },
      { kind: "breached", name: "breached_60", at: minute(160 + MILLISECOND), due_at: minute(100) },
    ])
  })

  it("come in business time", () => {
    const version = policyVersion({
      targets: [["resolution", 490]],
      calendar: nineToFive,
      breach_repeat_minutes: [480],
    })
    const times = stagesOf(resolutionOf(version), version).map(({ at }) => at)
    expect(times).toEqual([
      minute(367.5),
      minute(475),
      minute(1450 + MILLISECOND),
      minute(2 * 1440 + 10 + MILLISECOND),
    ])
  })

  it("leave the imminent one out where the policy says 0", () => {
    const version = policyVersion({ imminent_minutes: 0, warning_percents: [] })
    const clock = resolutionOf(version)
    expect(stagesOf(clock, version).map(({ name }) => name)).toEqual(["breached"])
    expect(clock.at_risk_at).toBeNull()
  })

  it("are all past where a shorter target was used up before", () => {
    const version = policyVersion({
      targets: [
        ["resolution", 480],
        ["resolution", 10, "high"],
      ],
      breach_repeat_minutes: [30],
    })
    const clock = new Story(version).at(100, { priority: "high" }).clock("resolution")
    expect(stagesOf(clock, version).map(({ name, at }) => [name, at])).toEqual([
      ["breached", minute(10 + MILLISECOND)],
      ["breached_30", minute(100 + MILLISECOND)],
    ])
  })

  it("count no repeat while the clock stands still", () => {
    const version = policyVersion({ breach_repeat_minutes: [30], targets: [["resolution", 60]] })
    const story = new Story(version).at(70, { status: "pending" })
    expect(stagesOf(story.clock("resolution"), version).map(({ name }) => name)).toEqual([
      "breached",
    ])
    const [, repeat] = stagesOf(story.at(500, { status: "open" }).clock("resolution"), version)
    expect(repeat).toMatchObject({ name: "breached_30", at: minute(520 + MILLISECOND) })
  })
})

describe("a sweep", () => {
  const version = policyVersion({ targets: [["resolution", 100]], breach_repeat_minutes: [60] })

  it("tells nothing before its time, then each stage once", () => {
    expect(
      sweeps(resolutionOf(version), version, [74, 75, 76, 85, 100, 100.01, 120, 161, 1000])
    ).toEqual([[], ["warning_75"], [], ["imminent_15"], [], ["breached"], [], ["breached_60"], []])
  })

  it("tells the most severe of several, after downtime", () => {
    expect(sweeps(resolutionOf(version), version, [90, 91])).toEqual([
      ["(warning_75)", "imminent_15"],
      [],
    ])
    expect(sweeps(resolutionOf(version), version, [500, 501])).toEqual([
      ["(warning_75)", "(imminent_15)", "(breached)", "breached_60"],
      [],
    ])
  })

  it("says with each notice which deadline it is about", () => {
    const { notices } = planNotices(resolutionOf(version), version, minute(80))
    expect(notices).toEqual([
      { kind: "warning", stage: "warning_75", due_at: minute(100), state: "pending" },
    ])
  })

  it("marks the breach at exactly the deadline", () => {
    const at = (minutes: number) =>
      planNotices(resolutionOf(version), version, minute(minutes)).clock.breached_at
    expect(at(100)).toBeNull()
    expect(at(100 + MILLISECOND)).toEqual(minute(100))
    expect(at(3000)).toEqual(minute(100))
  })

  it("is next due at the next untold stage, always later, in the end never", () => {
    const next = (minutes: number) =>
      planNotices(resolutionOf(version), version, minute(minutes)).clock.next_notice_at
    expect(next(10)).toEqual(minute(75))
    expect(next(75)).toEqual(minute(85))
    expect(next(100)).toEqual(minute(100 + MILLISECOND))
    expect(next(120)).toEqual(minute(160 + MILLISECOND))
    expect(next(500)).toBeNull()
  })

  it("tells an imminent one-minute target at once and still warns and breaches in time", () => {
    const short = policyVersion({ targets: [["resolution", 1]] })
    const clock = resolutionOf(short)
    expect(clock).toMatchObject({ next_notice_at: minute(0), at_risk_at: minute(0) })
    expect(sweeps(clock, short, [0, 0.5, 0.75, 1, 1 + MILLISECOND])).toEqual([
      ["imminent_15"],
      [],
      ["warning_75"],
      [],
      ["breached"],
    ])
  })
})

describe("after a pause", () => {
  const version = policyVersion({ targets: [["resolution", 100]] })

  it("a stage is not told again", () => {
    const story = new Story(version)
    story.plan.clocks = [planNotices(story.clock("resolution"), version, minute(80)).clock]
    story.at(81, { status: "pending" }).at(300, { status: "open" })
    expect(sweeps(story.clock("resolution"), version, [301, 306, 320])).toEqual([
      [],
      ["imminent_15"],
      ["breached"],
    ])
  })

  it("a warning that was due before is told when the clock goes on", () => {
    const story = new Story(version).at(80, { status: "pending" })
    expect(sweeps(story.clock("resolution"), version, [81])).toEqual([[]])
    story.at(300, { status: "open" })
    expect(sweeps(story.clock("resolution"), version, [300])).toEqual([["warning_75"]])
  })

  it("a breach is told while the clock stands still, and nothing lesser after it", () => {
    const story = new Story(version).at(120, { status: "pending" })
    const { clock, notices } = planNotices(story.clock("resolution"), version, minute(130))
    expect(notices).toEqual([
      { kind: "breached", stage: "breached", due_at: minute(100), state: "pending" },
    ])
    expect(clock.next_notice_at).toBeNull()
    story.plan.clocks = [clock]
    story.at(300, { status: "open" })
    expect(sweeps(story.clock("resolution"), version, [301])).toEqual([[]])
  })
})

describe("a clock that was met", () => {
  const version = policyVersion({ targets: [["first_response", 60]], breach_repeat_minutes: [5] })

  it("in time has nothing to tell, not even a warning that was due", () => {
    const clock = new Story(version).answered(50).clock("first_response")
    expect(clock.next_notice_at).toBeNull()
    expect(sweeps(clock, version, [55, 1000])).toEqual([[], []])
  })

  it("late still tells its breach, once, and no repeat", () => {
    const clock = new Story(version).answered(70).clock("first_response")
    expect(sweeps(clock, version, [71, 1000])).toEqual([["breached"], []])
  })

  it("late tells nothing when its breach was told before", () => {
    const story = new Story(version)
    story.plan.clocks = story.plan.clocks.map((c) => planNotices(c, version, minute(62)).clock)
    const clock = story.answered(70).clock("first_response")
    expect(clock.next_notice_at).toBeNull()
    expect(sweeps(clock, version, [71])).toEqual([[]])
  })
})

describe("a new target", () => {
  it("has its own warnings, but a breach that was told is not told again", () => {
    const version = policyVersion({
      targets: [
        ["resolution", 100],
        ["resolution", 400, "low"],
      ],
    })
    const story = new Story(version)
    story.plan.clocks = [planNotices(story.clock("resolution"), version, minute(150)).clock]
    const clock = story.at(160, { priority: "low" }).clock("resolution")
    expect(sweeps(clock, version, [161, 300, 385, 401])).toEqual([
      [],
      ["warning_75"],
      ["imminent_15"],
      [],
    ])
  })
})
