import { hasFilters, parseInboxState, toInboxParams, toListQuery } from "../inbox-query"

const parse = (address: string) => parseInboxState(new URLSearchParams(address))

describe("the inbox's address", () => {
  it("comes back as it was written", () => {
    const address = "view=mine&q=dial+tone&status=open%2Cpending&priority=high&team_id=none"
    expect(toInboxParams(parse(address)).toString()).toBe(address)
  })

  it("leaves the default order out and keeps another", () => {
    expect(toInboxParams(parse("view=mine&order=-last_message_at")).has("order")).toBe(false)
    expect(toInboxParams(parse("view=mine&order=created_at")).get("order")).toBe("created_at")
  })

  it("falls back where somebody typed nonsense", () => {
    expect(parse("view=nowhere&order=colour")).toMatchObject({
      view: "all_open",
      order: "-last_message_at",
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

  it("does not take a view for a filter", () => {
    expect(hasFilters(parse("view=spam"))).toBe(false)
    expect(hasFilters(parse("view=spam&tag=sip"))).toBe(true)
  })
})
