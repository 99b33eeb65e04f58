import { minute, policyVersion, START, Story } from "./fixtures"

describe("a new ticket", () => {
  it("has a first response and a resolution to wait for", () => {
    const { plan, metrics } = new Story()
    expect(metrics).toEqual(["first_response", "resolution"])
    expect(plan.next_due_at).toEqual(minute(60))
    expect(plan.at_risk_at).toEqual(minute(45))
  })

  it("begins its clocks running", () => {
    expect(new Story().clock("first_response")).toMatchObject({
      id: null,
      target_minutes: 60,
      started_at: START,
      running_since: START,
      due_at: minute(60),
      at_risk_at: minute(45),
      next_notice_at: minute(45),
      paused_at: null,
      is_live: true,
    })
  })

  it("has none without a policy", () => {
    const { plan } = new Story(null)
    expect(plan).toEqual({ clocks: [], next_due_at: null, at_risk_at: null })
  })

  it.each(["resolved", "closed", "merged"] as const)("has none when it comes %s", (status) => {
    expect(
      new Story(null).follow(0, null).at(0, { status }).follow(0, policyVersion()).metrics
    ).toEqual([])
  })

  it("that comes as spam has them standing still, until somebody finds it is none", () => {
    const story = new Story(null).at(0, { status: "spam" }).follow(0, policyVersion())
    expect(story.clock("first_response")).toMatchObject({ due_at: null, is_live: false })
    story.at(5000, { status: "open" })
    expect(story.clock("first_response")).toMatchObject({ due_at: minute(5060), is_live: true })
  })

  it("that begins with an agent's message has its first response met at once", () => {
    const story = new Story(null).answered(0).follow(0, policyVersion())
    expect(story.clock("first_response")).toMatchObject({ met_at: START, elapsed_seconds: 0 })
  })

  it("takes the target of its priority before the one for all", () => {
    const targets: Parameters<typeof policyVersion>[0] = {
      targets: [
        ["first_response", 60],
        ["first_response", 10, "critical"],
      ],
    }
    expect(new Story(policyVersion(targets)).clock("first_response").target_minutes).toBe(60)
    const critical = new Story(null)
      .at(0, { priority: "critical" })
      .follow(0, policyVersion(targets))
    expect(critical.clock("first_response").target_minutes).toBe(10)
    expect(critical.clock("resolution").target_minutes).toBeNull()
  })
})

describe("a ticket that came closed", () => {
  const closed = { status: "closed", resolved_at: START, unanswered_since: null } as const
  const reopened = { status: "open", resolved_at: null, reopened_at: minute(9000) } as const
  const imported = () => new Story(null).at(0, closed).follow(10, policyVersion())

  it("has no clocks, and gets them from when it is opened again", () => {
    const story = imported()
    expect(story.metrics).toEqual([])
    story.at(9000, { ...reopened, unanswered_since: minute(9000) })
    expect(story.clock("first_response")).toMatchObject({
      started_at: minute(9000),
      due_at: minute(9060),
      breached_at: null,
    })
    expect(story.clock("resolution")).toMatchObject({
      started_at: minute(9000),
      due_at: minute(9480),
    })
  })

  it("keeps them where they began when it is opened once more", () => {
    const story = imported().at(9000, reopened)
    story.at(9010, { status: "resolved", resolved_at: minute(9010), unanswered_since: null })
    story.at(9110, { status: "open", resolved_at: null, reopened_at: minute(9110) })
    expect(story.clock("first_response")).toMatchObject({
      started_at: minute(9000),
      due_at: minute(9160),
    })
    expect(story.clock("resolution").due_at).toEqual(minute(9580))
  })

  it("is owed only what is asked from then on", () => {
    const answeredBefore = { first_responded_at: minute(5), answered_at: minute(5) }
    const story = imported().at(9000, { ...reopened, ...answeredBefore })
    expect(story.clock("first_response")).toMatchObject({ met_at: minute(9000), breached_at: null })
  })
})
