import { minute, Story } from "./fixtures"

describe("an answer that came with another ticket's messages", () => {
  const older = { first_responded_at: minute(-30), answered_at: minute(-30) }

  it("answers nobody who waits here", () => {
    const story = new Story().at(5, older)
    expect(story.clock("first_response")).toMatchObject({ met_at: null, due_at: minute(60) })
    expect(story.metrics).toEqual(["first_response", "resolution"])
    story.at(20, { answered_at: minute(20), unanswered_since: null })
    expect(story.clock("first_response").met_at).toEqual(minute(20))
    story.asked(30)
    expect(story.clock("first_response").met_at).toEqual(minute(20))
    expect(story.clock("next_response").started_at).toEqual(minute(30))
  })

  it("leaves nothing to answer where nobody waits, now and later", () => {
    const story = new Story().at(5, { ...older, unanswered_since: null })
    const met = { met_at: minute(0), elapsed_seconds: 0, breached_at: null }
    expect(story.clock("first_response")).toMatchObject(met)
    story.asked(30)
    expect(story.clock("first_response")).toMatchObject(met)
    expect(story.clock("next_response").due_at).toEqual(minute(150))
  })

  it("does not change when an earlier answer was given", () => {
    const story = new Story().answered(40).at(50, { first_responded_at: minute(-30) })
    expect(story.clock("first_response")).toMatchObject({
      met_at: minute(40),
      elapsed_seconds: 2400,
    })
    story.at(51, { answered_at: minute(-30), unanswered_since: minute(0), status: "open" })
    expect(story.clock("first_response")).toMatchObject({ met_at: null, due_at: minute(60) })
  })

  it("given after the clock began meets it", () => {
    const story = new Story().at(30, { first_responded_at: minute(10), answered_at: minute(10) })
    expect(story.clock("first_response").met_at).toEqual(minute(10))
  })

  it("stays given on the ticket that was merged away", () => {
    const nothing = { first_responded_at: null, answered_at: null, unanswered_since: null }
    const story = new Story().answered(40).at(50, { ...nothing, status: "merged" })
    expect(story.clock("first_response")).toMatchObject({
      met_at: minute(40),
      elapsed_seconds: 2400,
    })
    const late = new Story().answered(70).at(80, { ...nothing, status: "merged" })
    expect(late.clock("first_response")).toMatchObject({
      met_at: minute(70),
      breached_at: minute(60),
    })
  })
})
