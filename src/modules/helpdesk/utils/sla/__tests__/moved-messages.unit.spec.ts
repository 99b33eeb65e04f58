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

describe("a message that waits and moves to another ticket", () => {
  it("has waited there since it came", () => {
    const story = new Story().at(5, { unanswered_since: minute(-50) })
    expect(story.clock("first_response")).toMatchObject({
      started_at: minute(-50),
      due_at: minute(10),
    })
    expect(story.clock("resolution").started_at).toEqual(minute(0))
    story.at(11)
    expect(story.clock("first_response").breached_at).toEqual(minute(10))
  })

  it("takes its time along again", () => {
    const story = new Story().at(5, { unanswered_since: minute(-50) })
    story.at(6, { unanswered_since: minute(0) })
    expect(story.clock("first_response")).toMatchObject({
      started_at: minute(0),
      due_at: minute(60),
      breached_at: null,
    })
  })

  it("takes no breach along", () => {
    const story = new Story().at(65).at(70, { unanswered_since: minute(-50) })
    expect(story.clock("first_response").breached_at).toEqual(minute(60))
  })

  it("changes nothing about an answer that was given", () => {
    const story = new Story().answered(20).at(30, { unanswered_since: minute(-50) })
    expect(story.clock("first_response")).toMatchObject({ started_at: minute(0) })
  })

  it("leaves no clock behind that the next message would inherit", () => {
    const story = new Story().answered(20).asked(30).at(50, { unanswered_since: null })
    expect(story.metrics).toEqual(["first_response", "resolution"])
    story.asked(60)
    expect(story.clock("next_response")).toMatchObject({
      started_at: minute(60),
      due_at: minute(180),
    })
  })

  it("leaves the breach behind that happened here", () => {
    const story = new Story().answered(20).asked(30).at(151).at(160, { unanswered_since: null })
    expect(story.clock("next_response").breached_at).toEqual(minute(150))
  })
})
