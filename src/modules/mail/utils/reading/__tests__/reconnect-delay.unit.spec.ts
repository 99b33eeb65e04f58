import fc from "fast-check"
import { reconnectDelay } from "../reconnect-delay"

describe("reconnectDelay", () => {
  it.each([
    [1, 500, 1000],
    [2, 1000, 2000],
    [5, 8000, 16000],
    [9, 128_000, 256_000],
    [10, 150_000, 300_000],
    [1000, 150_000, 300_000],
  ])("waits after failure %i between %i and %i ms", (failures, least, most) => {
    expect(reconnectDelay(failures, 0)).toBe(least)
    expect(reconnectDelay(failures, 0.999999)).toBe(most)
  })

  it("never waits longer than five minutes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const delay = reconnectDelay(failures, random)
          expect(delay).toBeGreaterThanOrEqual(500)
          expect(delay).toBeLessThanOrEqual(300_000)
        }
      )
    )
  })
})
