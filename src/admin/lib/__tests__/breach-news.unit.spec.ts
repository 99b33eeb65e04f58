import type { SlaClockDTO } from "../../../types"
import { breachNews } from "../breach-news"

const DUE = "2026-11-27T12:00:00.000Z"
const ticket = (id: string, remaining_seconds: number) => ({
  id,
  next_due_at: DUE,
  clocks: [
    { metric: "resolution", due_at: null, remaining_seconds: 900 },
    { metric: "first_response", due_at: DUE, remaining_seconds },
  ] as SlaClockDTO[],
})

describe("the news of a breach", () => {
  const at = 1_000_000
  const now = at + 20_000
  const idsOf = (known: Parameters<typeof breachNews>[0], remaining: number) =>
    breachNews(known, [ticket("tkt_1", remaining)], now).map(({ id }) => id)

  it("is a deadline that has passed since the last look", () => {
    expect(idsOf({ at, ids: [] }, -5)).toEqual(["tkt_1"])
    expect(idsOf({ at, ids: ["tkt_2"] }, -20)).toEqual(["tkt_1"])
  })

  it("is none at the first look, nor twice", () => {
    expect(idsOf(null, -5)).toEqual([])
    expect(idsOf({ at, ids: ["tkt_1"] }, -5)).toEqual([])
  })

  it("is none where somebody takes over what was late before", () => {
    expect(idsOf({ at, ids: [] }, -180)).toEqual([])
  })

  it("is one that passed while the browser slept", () => {
    expect(idsOf({ at: now - 3_600_000, ids: [] }, -3000)).toEqual(["tkt_1"])
  })
})
