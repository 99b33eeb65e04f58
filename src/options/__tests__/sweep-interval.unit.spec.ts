import { sweepInterval } from "../sweep-interval"

describe("sweepInterval", () => {
  it("is half a minute unless the operator says otherwise", () => {
    expect(sweepInterval("")).toBe(30_000)
    expect(sweepInterval("1")).toBe(1000)
    expect(sweepInterval("3600")).toBe(3_600_000)
  })

  it("refuses what is no number of seconds, by name", () => {
    for (const text of ["0", "-5", "1.5", "often", "3601"]) {
      expect(() => sweepInterval(text)).toThrow(/HELPDESK_SWEEP_SECONDS .*"/)
    }
  })
})
