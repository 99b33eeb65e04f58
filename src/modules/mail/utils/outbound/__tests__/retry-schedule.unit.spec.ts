import { retryDecision } from "../retry-schedule"

const start = new Date("2026-01-01T00:00:00Z")
const HOUR = 3_600_000

describe("retryDecision", () => {
  it.each([
    [1, 1],
    [2, 2],
    [5, 30],
    [9, 480],
    [50, 480],
    [0, 1],
  ])("waits after attempt %i for %i minutes", (attempts, minutes) => {
    expect(retryDecision(attempts, start, start)).toEqual({
      type: "retry",
      at: new Date(start.getTime() + minutes * 60_000),
    })
  })

  it("gives up when the next attempt would lie beyond 24 hours, and not before", () => {
    const last = new Date(start.getTime() + 16 * HOUR)
    expect(retryDecision(9, start, last).type).toBe("retry")
    expect(retryDecision(9, start, new Date(last.getTime() + 1)).type).toBe("give_up")
  })

  it("comes to an end however the server fails", () => {
    let now = start
    let attempts = 0
    for (;;) {
      attempts += 1
      const decision = retryDecision(attempts, start, now)
      if (decision.type === "give_up") {
        break
      }
      now = decision.at
    }
    expect(attempts).toBe(11)
    expect(now.getTime() - start.getTime()).toBeLessThanOrEqual(24 * HOUR)
  })
})
