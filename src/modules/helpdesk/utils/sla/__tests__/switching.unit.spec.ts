import { minute, nineToFive, policyVersion, Story } from "./fixtures"

describe("another priority", () => {
  const version = policyVersion({
    targets: [
      ["resolution", 480],
      ["resolution", 120, "high"],
      ["first_response", 30, "critical"],
    ],
  })

  it("keeps what has counted and changes what is left", () => {
    const story = new Story(version).at(60, { priority: "high" })
    expect(story.clock("resolution")).toMatchObject({
      target_minutes: 120,
      elapsed_seconds: 3600,
      due_at: minute(120),
    })
  })

  it("was due as long ago as it is over when the time is used up already", () => {
    const story = new Story(version).at(300, { priority: "high" })
    expect(story.clock("resolution")).toMatchObject({
      due_at: minute(120),
      breached_at: minute(120),
    })
  })

  it("measures another target by itself, whenever the first was breached", () => {
    const story = new Story(
      policyVersion({
        targets: [
          ["resolution", 60],
          ["resolution", 180, "low"],
        ],
      })
    )
    expect(story.at(240, { priority: "low" }).clock("resolution")).toMatchObject({
      breached_at: minute(60),
      due_at: minute(180),
    })
  })

  it("was not due before the clock began", () => {
    const windows = nineToFive.windows.map((window) => ({ ...window, start: "18:00" }))
    const evening = { ...nineToFive, windows: windows.map((each) => ({ ...each, end: "20:00" })) }
    const version = policyVersion({
      created_at: minute(590),
      targets: [["resolution", 10]],
      calendar: evening,
    })
    const story = new Story().follow(590, version)
    expect(story.clock("resolution").due_at).toEqual(story.clock("resolution").started_at)
  })

  it("can give more time, but takes no breach back", () => {
    const story = new Story(version).at(0, { priority: "high" }).at(200, { priority: "normal" })
    expect(story.clock("resolution")).toMatchObject({
      breached_at: minute(120),
      due_at: minute(480),
    })
  })

  it("without a target stands still, and runs from when it gets one", () => {
    const story = new Story(version)
    expect(story.clock("first_response")).toMatchObject({
      target_minutes: null,
      due_at: null,
      is_live: true,
    })
    expect(story.at(100, { priority: "critical" }).clock("first_response").due_at).toEqual(
      minute(130)
    )
    expect(story.at(110, { priority: "low" }).clock("first_response")).toMatchObject({
      target_minutes: null,
      due_at: null,
      paused_at: minute(110),
      elapsed_seconds: 600,
    })
  })

  it("forgets told warnings, not a told breach; the same target forgets nothing", () => {
    const story = new Story(version).at(200)
    const told = ["warning_75", "breached"]
    story.plan.clocks = story.plan.clocks.map((clock) => ({ ...clock, noticed: told }))
    expect(story.at(210, { priority: "low" }).clock("resolution").noticed).toEqual(told)
    expect(story.at(220, { priority: "high" }).clock("resolution").noticed).toEqual(["breached"])
  })

  it("is history for a clock that was met", () => {
    const story = new Story(version).at(100, { status: "resolved", resolved_at: minute(100) })
    expect(story.at(110, { priority: "high" }).clock("resolution").target_minutes).toBe(480)
  })
})

describe("an edited policy", () => {
  const edited = (changes: Parameters<typeof policyVersion>[0]) =>
    policyVersion({ created_at: minute(30), ...changes })

  it("counts from its edit on, whenever clocks get to know it", () => {
    const story = new Story().follow(
      200,
      edited({ targets: [["resolution", 1000]], calendar: nineToFive })
    )
    expect(story.clock("resolution")).toMatchObject({
      target_minutes: 1000,
      elapsed_seconds: 1800,
      running_since: minute(30),
      policy_version_id: story.current?.id,
    })
    expect(story.clock("resolution").due_at).toEqual(minute(2 * 1440 + 40))
  })

  it("counts by the version in between that the clocks never got to know", () => {
    const evening = { ...nineToFive, windows: [{ weekday: 2, start: "18:00", end: "20:00" }] }
    const story = new Story()
      .edited(edited({ calendar: evening }))
      .edited(edited({ created_at: minute(60) }))
      .at(200)
    const clock = story.clock("resolution")
    expect(clock).toMatchObject({ elapsed_seconds: 30 * 60, running_since: minute(60) })
    expect(clock.due_at).toEqual(minute(480 + 30))
  })

  it("that leaves no time was due when its target was used up", () => {
    const story = new Story().follow(200, edited({ targets: [["resolution", 20]] }))
    expect(story.clock("resolution")).toMatchObject({
      due_at: minute(20),
      breached_at: minute(20),
    })
  })

  it("does not concern a clock that was met before", () => {
    const story = new Story().answered(20)
    const before = story.clock("first_response")
    expect(
      story.follow(200, edited({ targets: [["first_response", 5]] })).clock("first_response")
    ).toBe(before)
  })

  it("counts until an answer that is noticed together with it", () => {
    const story = new Story()
    story.current = edited({ targets: [["first_response", 40]] })
    expect(story.answered(50).clock("first_response")).toMatchObject({
      target_minutes: 40,
      met_at: minute(50),
      breached_at: minute(40),
    })
  })

  it("leaves an answer alone that came before it", () => {
    const story = new Story()
    story.current = edited({ targets: [["first_response", 5]] })
    story.at(60, { first_responded_at: minute(20), answered_at: minute(20) })
    expect(story.clock("first_response")).toMatchObject({ target_minutes: 60, breached_at: null })
  })

  it("keeps its edit's time for the hours, but another priority counts from now", () => {
    const story = new Story(
      policyVersion({
        targets: [
          ["resolution", 480],
          ["resolution", 100, "high"],
        ],
      })
    )
    story.current = edited({
      targets: [
        ["resolution", 480],
        ["resolution", 100, "high"],
      ],
      calendar: nineToFive,
    })
    story.at(150, { priority: "high" })
    expect(story.clock("resolution")).toMatchObject({
      elapsed_seconds: 9000,
      running_since: minute(150),
      due_at: minute(100),
    })
  })

  it("is not led back by a change that still knows the older one", () => {
    const older = policyVersion()
    const story = new Story(older).follow(40, edited({ targets: [["resolution", 1000]] }))
    expect(story.follow(50, older).clock("resolution").target_minutes).toBe(1000)
  })

  it("does not wake a clock that stands still", () => {
    const story = new Story().at(20, { status: "pending" })
    story.follow(200, edited({ targets: [["resolution", 1000]] }))
    expect(story.clock("resolution")).toMatchObject({
      target_minutes: 1000,
      paused_at: minute(20),
      elapsed_seconds: 1200,
      due_at: null,
    })
  })
})

describe("another policy", () => {
  it("counts from now on, however old it is", () => {
    const other = policyVersion({ policy_id: "other", targets: [["resolution", 100]] })
    const story = new Story().follow(40, other)
    expect(story.clock("resolution")).toMatchObject({
      policy_id: "other",
      elapsed_seconds: 2400,
      running_since: minute(40),
      due_at: minute(100),
    })
    expect(story.clock("first_response").target_minutes).toBeNull()
  })

  it("that is none stops the clocks and hides what was not breached", () => {
    const story = new Story().follow(100, null)
    expect(story.clock("resolution")).toMatchObject({
      target_minutes: null,
      due_at: null,
      elapsed_seconds: 6000,
      is_live: false,
    })
    expect(story.clock("first_response").breached_at).toEqual(minute(60))
    expect(story.plan.next_due_at).toBeNull()
    expect(story.follow(200, policyVersion()).clock("resolution").due_at).toEqual(minute(580))
  })
})
