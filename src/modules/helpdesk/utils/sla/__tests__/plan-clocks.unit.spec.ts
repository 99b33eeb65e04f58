import { elapsedSeconds } from ".."
import { minute, nineToFive, policyVersion, START, Story } from "./fixtures"

describe("an answer", () => {
  it("meets the first response, at its own time and with what had counted", () => {
    const clock = new Story().answered(20).clock("first_response")
    expect(clock).toMatchObject({
      met_at: minute(20),
      elapsed_seconds: 1200,
      running_since: null,
      due_at: null,
      at_risk_at: null,
      breached_at: null,
      next_notice_at: null,
      is_live: false,
    })
  })

  it("is what meets it: a status alone does not", () => {
    const story = new Story().at(20, { status: "open" })
    expect(story.clock("first_response")).toMatchObject({ met_at: null, due_at: minute(60) })
  })

  it("on the deadline is in time, a millisecond later it is not", () => {
    const inTime = new Story().answered(60).clock("first_response")
    expect(inTime.breached_at).toBeNull()
    const late = new Story().answered(60 + 1 / 60_000).clock("first_response")
    expect(late).toMatchObject({ breached_at: minute(60), met_at: minute(60 + 1 / 60_000) })
  })

  it("that comes late leaves the breach to be told", () => {
    const late = new Story().answered(90).clock("first_response")
    expect(late.next_notice_at).toEqual(minute(60 + 1 / 60_000))
  })

  it("given in time counts as in time, however late it is noticed", () => {
    const story = new Story().at(200, {
      first_responded_at: minute(50),
      answered_at: minute(50),
      unanswered_since: null,
    })
    expect(story.clock("first_response")).toMatchObject({
      met_at: minute(50),
      elapsed_seconds: 3000,
      breached_at: null,
    })
  })

  it("counts business time only", () => {
    const story = new Story(policyVersion({ calendar: nineToFive }))
    expect(story.answered(24 * 60 + 30).clock("first_response").elapsed_seconds).toBe(8.5 * 3600)
  })
})

describe("the next response", () => {
  it("is not owed before the first was given", () => {
    expect(new Story().asked(10).metrics).toEqual(["first_response", "resolution"])
  })

  it("starts with the message nobody answered, and is met by the next answer", () => {
    const story = new Story().answered(10).asked(30)
    expect(story.clock("next_response")).toMatchObject({
      started_at: minute(30),
      due_at: minute(150),
    })
    story.answered(50)
    expect(story.clock("next_response")).toMatchObject({
      met_at: minute(50),
      elapsed_seconds: 1200,
    })
  })

  it("does not start again with a second message", () => {
    const story = new Story().answered(10).asked(30).asked(60)
    expect(story.plan.clocks).toHaveLength(3)
    expect(story.clock("next_response").due_at).toEqual(minute(150))
  })

  it("has a clock of its own for each question", () => {
    const story = new Story().answered(10).asked(30).answered(40).asked(50)
    expect(story.metrics.filter((metric) => metric === "next_response")).toHaveLength(2)
    expect(story.clock("next_response").started_at).toEqual(minute(50))
  })

  it("waits for a message that was long under way, although an answer is younger", () => {
    const story = new Story()
      .answered(10)
      .at(40, { answered_at: minute(35), unanswered_since: minute(30), status: "open" })
    expect(story.clock("next_response")).toMatchObject({ met_at: null, due_at: minute(150) })
  })
})

describe("waiting for the customer", () => {
  it("stops every clock that is not met", () => {
    const { plan } = new Story().at(20, { status: "pending" })
    for (const clock of plan.clocks) {
      expect(clock).toMatchObject({
        running_since: null,
        due_at: null,
        at_risk_at: null,
        next_notice_at: null,
        paused_at: minute(20),
        elapsed_seconds: 1200,
        is_live: true,
      })
    }
    expect(plan).toMatchObject({ next_due_at: null, at_risk_at: null })
  })

  it("does not count, the reply goes on with what is left", () => {
    const story = new Story().answered(20).asked(300)
    expect(story.clock("resolution")).toMatchObject({
      paused_at: null,
      running_since: minute(300),
      elapsed_seconds: 1200,
      due_at: minute(300 + 460),
    })
  })

  it("keeps the time since which it stands still, whatever else changes", () => {
    const story = new Story().at(20, { status: "pending" }).at(30, { priority: "high" })
    expect(story.clock("resolution").paused_at).toEqual(minute(20))
  })

  it("shows a breach that came before it", () => {
    const story = new Story().at(100, { status: "pending" })
    const clock = story.clock("first_response")
    expect(clock).toMatchObject({ breached_at: minute(60), due_at: null })
    expect(clock.next_notice_at).toEqual(minute(60 + 1 / 60_000))
    expect(story.at(500, { status: "open" }).clock("first_response").due_at).toEqual(minute(60))
  })

  it("after a deadline at closing time, with nothing counted since, keeps that deadline", () => {
    const version = policyVersion({ calendar: nineToFive, targets: [["resolution", 480]] })
    const story = new Story(version).at(540, { status: "pending" }).at(1500, { status: "open" })
    expect(story.clock("resolution")).toMatchObject({
      elapsed_seconds: 480 * 60,
      breached_at: minute(480),
      due_at: minute(480),
    })
  })

  it("at the very deadline breaches when it goes on, not before", () => {
    const story = new Story().at(60, { status: "pending" })
    expect(story.clock("first_response").breached_at).toBeNull()
    story.at(500, { status: "open" })
    expect(story.clock("first_response")).toMatchObject({ due_at: minute(500), breached_at: null })
    expect(story.at(501).clock("first_response").breached_at).toEqual(minute(500))
  })
})

describe("waiting for a third party", () => {
  it.each([
    [false, minute(480)],
    [true, null],
  ])("with pause_on_hold %s", (pause_on_hold, due_at) => {
    const story = new Story(policyVersion({ pause_on_hold })).at(20, { status: "on_hold" })
    expect(story.clock("resolution").due_at).toEqual(due_at)
    expect(story.clock("first_response").due_at).toEqual(minute(60))
  })
})

describe("resolving", () => {
  const resolved = { status: "resolved", resolved_at: minute(100) } as const

  it("meets the resolution", () => {
    const story = new Story().answered(20, { status: "open" }).at(100, resolved)
    expect(story.clock("resolution")).toMatchObject({
      met_at: minute(100),
      elapsed_seconds: 6000,
      is_live: false,
    })
    expect(story.plan.next_due_at).toBeNull()
  })

  it("does not meet a response: it stands still and goes on when opened again", () => {
    const story = new Story().at(30, { status: "resolved", resolved_at: minute(30) })
    expect(story.clock("first_response")).toMatchObject({
      met_at: null,
      paused_at: minute(30),
      is_live: false,
    })
    story.at(1000, { status: "open", resolved_at: null })
    expect(story.clock("first_response")).toMatchObject({ due_at: minute(1030), is_live: true })
  })

  it("stays met when closed", () => {
    const story = new Story().at(100, resolved).at(5000, { status: "closed" })
    expect(story.clock("resolution").met_at).toEqual(minute(100))
  })

  it("is undone by opening again: the time between does not count", () => {
    const story = new Story().answered(20, { status: "open" }).at(100, resolved)
    story.at(1000, { status: "open", resolved_at: null })
    expect(story.clock("resolution")).toMatchObject({
      met_at: null,
      running_since: minute(1000),
      elapsed_seconds: 6000,
      due_at: minute(1380),
    })
    expect(story.clock("first_response").met_at).toEqual(minute(20))
  })

  it("after the deadline is a breach for good", () => {
    const story = new Story().at(600, { status: "resolved", resolved_at: minute(600) })
    expect(story.clock("resolution").breached_at).toEqual(minute(480))
    story.at(700, { status: "open", resolved_at: null })
    expect(story.clock("resolution")).toMatchObject({
      breached_at: minute(480),
      due_at: minute(480),
    })
  })

  it.each(["spam", "merged"] as const)("is not what %s does: all stands still", (status) => {
    const story = new Story().at(30, { status })
    for (const clock of story.plan.clocks) {
      expect(clock).toMatchObject({ met_at: null, due_at: null, is_live: false })
    }
    const late = new Story().at(100, resolved).at(200, { status })
    expect(late.clock("resolution").met_at).toEqual(minute(100))
  })
})

describe("an answer taken back", () => {
  const waitingIn = ({ plan }: Story) =>
    plan.clocks.filter(({ metric, met_at }) => metric === "next_response" && met_at === null)
  const unanswered = { first_responded_at: null, answered_at: null, unanswered_since: START }

  it("lets the first response wait as if nothing had happened", () => {
    const story = new Story().answered(20).at(21, { ...unanswered, status: "open" })
    const clock = story.clock("first_response")
    expect(clock).toMatchObject({ met_at: null, due_at: minute(60), is_live: true })
    expect(elapsedSeconds(clock, story.version(clock.policy_version_id), minute(21))).toBe(1260)
  })

  it("after the deadline breaches it", () => {
    const story = new Story().answered(59).at(61, { ...unanswered, status: "open" })
    expect(story.clock("first_response").breached_at).toEqual(minute(60))
  })

  it("lets the next response wait again", () => {
    const story = new Story().answered(10).asked(30).answered(40)
    story.at(41, { answered_at: minute(10), unanswered_since: minute(30), status: "open" })
    expect(story.plan.clocks).toHaveLength(3)
    expect(story.clock("next_response")).toMatchObject({ met_at: null, due_at: minute(150) })
  })

  it("replaces the clock of a message that came in between: the older one waits again", () => {
    const story = new Story().answered(10).asked(30).answered(40).asked(41)
    expect(story.clock("next_response").started_at).toEqual(minute(41))
    story.at(42, { answered_at: minute(10), unanswered_since: minute(30) })
    expect(story.plan.clocks).toHaveLength(3)
    expect(story.clock("next_response")).toMatchObject({
      started_at: minute(30),
      due_at: minute(150),
    })
  })

  it("leaves one clock waiting, and never takes a breach back", () => {
    const story = new Story().answered(10).asked(30).answered(40).asked(50)
    story.at(180, { answered_at: minute(10), unanswered_since: minute(30) })
    expect(waitingIn(story)).toMatchObject([{ started_at: minute(30), breached_at: minute(150) }])
    const late = new Story().answered(10).asked(30).answered(40).asked(50).answered(200)
    late.at(210, { answered_at: minute(10), unanswered_since: minute(30), status: "open" })
    expect(waitingIn(late)).toMatchObject([{ started_at: minute(30), breached_at: minute(150) }])
    const paused = new Story().answered(10).asked(30).at(31, { status: "pending" }).answered(40)
    paused.asked(50).at(180, { answered_at: minute(10), unanswered_since: minute(30) })
    expect(waitingIn(paused)).toMatchObject([{ started_at: minute(50), breached_at: minute(170) }])
  })

  it("changes nothing while an earlier one still answers", () => {
    const story = new Story().answered(10).asked(30).answered(40).answered(45)
    expect(story.at(46, { answered_at: minute(40) }).clock("next_response").met_at).toEqual(
      minute(40)
    )
  })

  it("leaves a clock standing still that stood still before", () => {
    const story = new Story().answered(10).asked(30).at(40, { status: "pending" }).answered(50)
    story.at(51, { answered_at: minute(10), unanswered_since: minute(30) })
    expect(story.clock("next_response")).toMatchObject({
      met_at: null,
      paused_at: minute(40),
      elapsed_seconds: 600,
    })
  })
})

describe("catching up", () => {
  it("finds a breach at its own time when a change notices it first", () => {
    const story = new Story().at(900, { priority: "high" })
    expect(story.clock("first_response")).toMatchObject({
      breached_at: minute(60),
      due_at: minute(60),
    })
    expect(story.plan.next_due_at).toEqual(minute(60))
  })

  it("changes nothing when nothing changed", () => {
    const story = new Story().answered(20).asked(100)
    const { plan } = story
    expect(story.at(100).plan).toEqual(plan)
    expect(story.at(110).plan).toEqual(plan)
  })
})

describe("a change that waited while another one was written", () => {
  it("counts no moment twice when it lets clocks go on", () => {
    const story = new Story().at(20, { status: "pending" }).at(10, { status: "open" })
    expect(story.clock("first_response")).toMatchObject({
      elapsed_seconds: 1200,
      running_since: minute(20),
      due_at: minute(60),
    })
  })

  it("counts no moment twice when it opens what was resolved", () => {
    const resolved_at = minute(20)
    const story = new Story()
      .at(20, { status: "resolved", resolved_at })
      .at(10, { status: "open", resolved_at: null })
    expect(story.clock("resolution")).toMatchObject({
      elapsed_seconds: 1200,
      running_since: minute(20),
    })
  })

  it("stops clocks not before they went on", () => {
    const story = new Story()
      .at(10, { status: "pending" })
      .at(30, { status: "open" })
      .at(20, { status: "pending" })
    expect(story.clock("resolution")).toMatchObject({
      elapsed_seconds: 600,
      paused_at: minute(30),
    })
  })
})
