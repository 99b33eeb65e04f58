import { followMerges } from "../follow-merges"

const tickets = new Map(
  Object.entries({ a: "b", b: "c", c: null, x: "y", y: "x", lost: "gone" }).map(
    ([id, merged_into_id]) => [id, { id, merged_into_id }]
  )
)
const follow = (id: "a" | "c" | "x" | "lost") =>
  followMerges(tickets.get(id) ?? { id, merged_into_id: null }, (next) => tickets.get(next) ?? null)
    .id

describe("followMerges", () => {
  it("goes on to the final target", () => expect(follow("a")).toBe("c"))
  it("stays on a ticket that was not merged", () => expect(follow("c")).toBe("c"))
  it("stays where it is on a cycle", () => expect(follow("x")).toBe("x"))
  it("stays where it is when the target is gone", () => expect(follow("lost")).toBe("lost"))
})
