import { hasFilters, inView, parseInboxState, toInboxParams, toListQuery } from "../inbox-query"

const parse = (address: string) => parseInboxState(new URLSearchParams(address))

describe("the inbox's address", () => {
  it("comes back as it was written", () => {
    const address = "view=mine&q=dial+tone&status=open%2Cpending&priority=high&team_id=none"
    expect(toInboxParams(parse(address)).toString()).toBe(address)
  })

  it("names an order only where somebody chose one", () => {
    expect(toInboxParams(parse("view=mine")).has("order")).toBe(false)
    expect(toInboxParams(parse("view=mine&order=created_at")).get("order")).toBe("created_at")
  })

  it("falls back where somebody typed nonsense", () => {
    expect(parse("view=nowhere&order=colour&sla=green")).toMatchObject({
      view: "all_open",
      order: null,
      single: {},
    })
  })
})

describe("changing the view", () => {
  const from = parse("view=mine&sla=at_risk&status=closed&team_id=team_1&cursor=abc")

  it("keeps filters and begins on the first page", () => {
    expect(toInboxParams(inView(from, "all_open")).toString()).toBe(
      "view=all_open&team_id=team_1&sla=at_risk"
    )
  })

  it("lets a view that lists by deadline list by its own", () => {
    expect(toListQuery(inView(from, "breaching"))).toMatchObject({
      sla: "breached",
      team_id: "team_1",
    })
  })
})

describe("the request behind it", () => {
  it("asks for the view's tickets", () => {
    expect(toListQuery(parse("view=unassigned"))).toMatchObject({
      assignee_id: "none",
      status: ["new", "open", "pending", "on_hold"],
    })
  })

  it("lets a chosen status replace the view's", () => {
    expect(toListQuery(parse("view=all_open&status=closed")).status).toEqual(["closed"])
  })

  it.each([
    ["view=mine", "next_due_at"],
    ["view=breaching", "next_due_at"],
    ["view=pending", "-last_message_at"],
    ["view=resolved", "-last_message_at"],
    ["view=spam", "-last_message_at"],
    ["view=all_open&status=closed", "-last_message_at"],
    ["view=resolved&status=open", "next_due_at"],
    ["view=mine&sla=paused", "-last_message_at"],
    ["view=mine&sla=at_risk", "next_due_at"],
    ["view=resolved&order=next_due_at", "next_due_at"],
  ])("sorts %s by %s: by deadline where clocks run", (address, order) => {
    expect(toListQuery(parse(address)).order).toBe(order)
  })

  it("narrows a view to deadlines in danger", () => {
    expect(toListQuery(parse("view=mine&sla=at_risk"))).toMatchObject({
      mine: true,
      sla: "at_risk",
    })
  })

  it("does not take a view for a filter", () => {
    expect(hasFilters(parse("view=spam"))).toBe(false)
    expect(hasFilters(parse("view=spam&tag=sip"))).toBe(true)
  })
})
