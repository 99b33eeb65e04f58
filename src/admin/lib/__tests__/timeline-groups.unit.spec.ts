import type { TimelineItem } from "../../../types"
import {
  collapsedMessages,
  eventRuns,
  groupTimeline,
  mergePage,
  newestInbound,
  type TimelineEvent,
} from "../timeline-groups"

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 9, minute)).toISOString()

const event = (id: string, minute: number, type = "status_changed") =>
  ({ type: "event", id, at: at(minute), event: { type } }) as TimelineItem

const message = (id: string, minute: number, changes: object = {}) =>
  ({
    type: "message",
    id,
    at: at(minute),
    message: { id, direction: "inbound", is_automatic: false, ...changes },
  }) as TimelineItem

describe("groupTimeline", () => {
  it("puts neighbouring events in one group and sorts by time", () => {
    const groups = groupTimeline([message("b", 5), event("c", 7), event("a", 1), event("d", 8)])
    expect(groups.map((group) => [group.type, group.id])).toEqual([
      ["events", "a"],
      ["message", "b"],
      ["events", "c"],
    ])
  })

  it("tells what happened in one moment in its order: created, written, acknowledged", () => {
    const groups = groupTimeline([
      event("acknowledged", 1, "acknowledged"),
      message("first", 1),
      event("created", 1, "created"),
    ])
    expect(groups.map(({ id }) => id)).toEqual(["created", "first", "acknowledged"])
  })
})

describe("eventRuns", () => {
  const runsOf = (...types: string[]) => {
    const events = types.map((type, minute) => event(`e${minute}`, minute, type)) as TimelineEvent[]
    return eventRuns(events).map((run) => [run.events.length, run.isFolded])
  }

  it("folds many changes and leaves a few", () => {
    expect(runsOf("status_changed", "tags_changed")).toEqual([[2, false]])
    expect(runsOf("status_changed", "tags_changed", "created")).toEqual([[3, true]])
  })

  it("never folds a deadline, and folds changes around it by themselves", () => {
    const changes = ["status_changed", "tags_changed", "priority_changed"]
    expect(runsOf(...changes, "sla_notice", "status_changed")).toEqual([
      [3, true],
      [1, false],
      [1, false],
    ])
    expect(runsOf("sla_notice", "sla_notice", "sla_notice")).toEqual([[3, false]])
  })
})

describe("mergePage", () => {
  it("keeps what is older than the page", () => {
    expect(mergePage([event("a", 1)], [event("b", 2)]).map(({ id }) => id)).toEqual(["a", "b"])
  })

  it("drops what the page no longer has and doubles nothing", () => {
    const known = [event("a", 1), event("b", 2), event("gone", 3)]
    expect(mergePage(known, [event("b", 2), event("c", 4)]).map(({ id }) => id)).toEqual([
      "a",
      "b",
      "c",
    ])
  })
})

describe("collapsedMessages", () => {
  const groups = groupTimeline([1, 2, 3, 4, 5].map((minute) => message(`m${minute}`, minute)))

  it("leaves the newest three open", () => {
    expect([...collapsedMessages(groups, null)]).toEqual(["m1", "m2"])
  })

  it("leaves open what nobody has answered", () => {
    expect([...collapsedMessages(groups, at(2))]).toEqual(["m1"])
  })
})

describe("newestInbound", () => {
  it("passes over our own and automatic messages", () => {
    const items = [
      message("asked", 1),
      message("answered", 2, { direction: "outbound" }),
      message("out-of-office", 3, { is_automatic: true }),
    ]
    expect(newestInbound(items)?.id).toBe("asked")
  })

  it("is null where the customer has written nothing", () => {
    expect(newestInbound([event("a", 1)])).toBeNull()
  })
})
