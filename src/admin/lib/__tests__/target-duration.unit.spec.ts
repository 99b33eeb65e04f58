import { durationInput, hoursAndMinutes, parseDuration } from "../target-duration"

describe("parseDuration", () => {
  it.each([
    ["2h 30m", 150],
    ["2h30", 150],
    ["2:30", 150],
    ["1,5 Std.", 90],
    ["8 hours", 480],
    ["8 Stunden 15 Minuten", 495],
    ["90", 90],
    ["90 min", 90],
    [" 0.5m ", 0.5],
  ])("reads %p as %p minutes", (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes)
  })

  it.each(["", "soon", "0", "0h", "-5", "2d", "2:75", "1h 2h"])("refuses %p", (text) => {
    expect(parseDuration(text)).toBeNull()
  })
})

describe("durationInput", () => {
  it.each([0.5, 1, 45, 60, 150, 480, 1441])("of %p minutes is read back as the same", (minutes) => {
    expect(parseDuration(durationInput(minutes))).toBe(minutes)
  })
})

describe("hoursAndMinutes", () => {
  it("never speaks of days", () => {
    expect(hoursAndMinutes(3000)).toEqual([[50, "hour"]])
    expect(hoursAndMinutes(90)).toEqual([
      [1, "hour"],
      [30, "minute"],
    ])
  })
})
