import {
  alwaysOpen,
  calendarDays,
  copyMonday,
  dayErrors,
  dayRanges,
  emptyWeek,
  hasErrors,
  normalTime,
  officeWeek,
  openMinutes,
  weekOf,
  windowsOf,
} from "../week"

describe("normalTime", () => {
  it.each([
    ["9", "09:00"],
    ["930", "09:30"],
    ["0930", "09:30"],
    ["9.30", "09:30"],
    ["17:05", "17:05"],
    ["5 pm", "17:00"],
    ["12am", "00:00"],
    ["9 Uhr", "09:00"],
    ["24", "24:00"],
  ])("reads %p as %p", (text, time) => {
    expect(normalTime(text)).toBe(time)
  })

  it.each(["", "noon", "24:01", "25", "9:60", "13 pm", "0 am"])("refuses %p", (text) => {
    expect(normalTime(text)).toBeNull()
  })
})

describe("dayErrors", () => {
  const errorsOf = (...spans: [string, string][]) =>
    dayErrors(spans.map(([start, end]) => ({ start, end })))

  it("lets windows touch but not overlap", () => {
    expect(errorsOf(["9", "12"], ["12", "18"])).toEqual([null, null])
    expect(errorsOf(["9", "12:01"], ["12", "18"])).toEqual(["overlap", "overlap"])
  })

  it("wants an end after the start", () => {
    expect(errorsOf(["18", "9"], ["9", "9"])).toEqual(["order", "order"])
  })

  it("names what is no time, and does not compare others with it", () => {
    expect(errorsOf(["", "12"], ["9", "18"])).toEqual(["time", null])
  })
})

describe("a week", () => {
  it("copies Monday with its lunch break to the workdays and leaves the weekend", () => {
    const week = emptyWeek()
    week[0] = [
      { start: "9", end: "12" },
      { start: "13", end: "18" },
    ]
    week[5] = [{ start: "10", end: "14" }]
    const windows = windowsOf(copyMonday(week))
    expect(windows).toHaveLength(11)
    expect(windows.filter(({ weekday }) => weekday === 4)).toEqual([
      { weekday: 4, start: "09:00", end: "12:00" },
      { weekday: 4, start: "13:00", end: "18:00" },
    ])
    expect(weekOf(windows)[5]).toEqual([{ start: "10:00", end: "14:00" }])
  })

  it("counts what it opens", () => {
    expect(openMinutes(windowsOf(officeWeek()))).toBe(45 * 60)
    expect(openMinutes(windowsOf(alwaysOpen()))).toBe(7 * 24 * 60)
    expect(openMinutes(windowsOf(emptyWeek()))).toBe(0)
  })

  it("has errors as soon as one window has", () => {
    expect(hasErrors(officeWeek())).toBe(false)
    const week = officeWeek()
    week[3] = [{ start: "9", end: "8" }]
    expect(hasErrors(week)).toBe(true)
  })

  it("says days with the same hours in one breath", () => {
    expect(dayRanges(windowsOf(officeWeek()))).toEqual([
      { from: 1, to: 5, hours: [{ start: "09:00", end: "18:00" }] },
      { from: 6, to: 7, hours: [] },
    ])
    expect(dayRanges(windowsOf(alwaysOpen()))).toHaveLength(1)
  })
})

describe("calendarDays", () => {
  const office = windowsOf(officeWeek())

  it("counts days of the calendar, not of 24 hours", () => {
    expect(calendarDays(36 * 60, office)).toBe(4)
    expect(calendarDays(36 * 60, windowsOf(alwaysOpen()))).toBe(1.5)
  })

  it("says nothing of less than a day, or where days differ", () => {
    expect(calendarDays(9 * 60 - 1, office)).toBeNull()
    const shortFriday = office.map((window) =>
      window.weekday === 5 ? { ...window, end: "14:00" } : window
    )
    expect(calendarDays(36 * 60, shortFriday)).toBeNull()
    expect(calendarDays(60, [])).toBeNull()
  })
})
