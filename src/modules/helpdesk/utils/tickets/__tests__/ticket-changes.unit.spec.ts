import type { TicketRow } from "../../dto/rows"
import { decideTicketChanges, type TicketChanges } from "../ticket-changes"

const now = new Date("2026-11-23T12:00:00Z")

const base = {
  status: "open",
  priority: "normal",
  subject: "Help",
  assignee_id: null,
  team_id: "team_1",
  category_id: null,
  service_id: null,
  order_id: null,
  tags: ["a"],
  resume_at: null,
  resolved_at: null,
  closed_at: null,
} as TicketRow

const decide = (changes: TicketChanges, ticket: Partial<TicketRow> = {}) =>
  decideTicketChanges({ ...base, ...ticket }, changes, now)

describe("decideTicketChanges", () => {
  it("does nothing when nothing is different", () => {
    expect(decide({ subject: "Help", status: "open", tags: ["#A"] })).toEqual({ type: "unchanged" })
  })

  it("tells each field's story", () => {
    expect(decide({ assignee_id: "user_1", team_id: null, priority: "high" })).toEqual({
      type: "changed",
      values: { assignee_id: "user_1", team_id: null, priority: "high" },
      events: [
        { type: "field_changed", payload: { field: "assignee_id", from: null, to: "user_1" } },
        { type: "field_changed", payload: { field: "team_id", from: "team_1", to: null } },
        { type: "priority_changed", payload: { from: "normal", to: "high" } },
      ],
    })
  })

  it("adds and removes tags without losing the others", () => {
    expect(decide({ add_tags: ["B", "b"], remove_tags: ["x"] })).toMatchObject({
      values: { tags: ["a", "b"] },
      events: [{ type: "tags_changed", payload: { added: ["b"], removed: [] } }],
    })
    expect(decide({ tags: [] })).toMatchObject({ values: { tags: [] } })
  })

  it("lets only a ticket on hold resume, in the future", () => {
    const later = "2026-11-24T08:00:00.000Z"
    expect(decide({ resume_at: later }).type).toBe("refused")
    expect(decide({ status: "on_hold", resume_at: "2026-11-23T11:59:00Z" }).type).toBe("refused")
    expect(decide({ status: "on_hold", resume_at: later })).toMatchObject({
      values: { status: "on_hold", resume_at: new Date(later) },
    })
  })

  it("forgets the time to resume when the hold ends", () => {
    const held = { status: "on_hold", resume_at: "2026-11-24 08:00:00+00" } as const
    expect(decide({ status: "open" }, held)).toMatchObject({
      values: { status: "open", resume_at: null },
    })
    expect(decide({ priority: "low" }, held)).toMatchObject({ values: { priority: "low" } })
  })

  it("leaves merged tickets alone", () => {
    expect(decide({ subject: "New" }, { status: "merged" }).type).toBe("refused")
  })
})
