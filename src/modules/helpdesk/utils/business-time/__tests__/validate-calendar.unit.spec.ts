import { describeProblem, validateCalendar, type CalendarDefinition } from ".."

const valid: CalendarDefinition = {
  time_zone: "Europe/Berlin",
  windows: [
    { weekday: 1, start: "09:00", end: "12:00" },
    { weekday: 1, start: "12:00", end: "24:00" },
  ],
  holidays: [
    { date: "2024-02-29", is_yearly: true },
    { date: "2026-12-25", is_yearly: false },
  ],
}
const problemsOf = (changes: Partial<CalendarDefinition>) =>
  validateCalendar({ ...valid, ...changes })
const window = (start: string, end: string, weekday = 1) => ({ weekday, start, end })
const holiday = (date: string, is_yearly = false) => ({ date, is_yearly })

function datesOf(year: number): string[] {
  return Array.from({ length: 366 }, (_, day) =>
    new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10)
  ).filter((date) => date.startsWith(String(year)))
}

describe("validateCalendar", () => {
  it("accepts windows that touch, 24:00 and a leap day", () => {
    expect(validateCalendar(valid)).toEqual([])
  })

  it.each(["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"])("knows %s", (time_zone) => {
    expect(problemsOf({ time_zone })).toEqual([])
  })

  it.each(["Europe/Atlantis", "+01:00", "", "Berlin"])("knows no zone %p", (time_zone) => {
    expect(problemsOf({ time_zone })).toEqual([{ type: "unknown_time_zone", time_zone }])
  })

  it.each(["9:00", "24:01", "12:60", "noon", ""])("takes %p for no time", (time) => {
    expect(problemsOf({ windows: [window(time, "24:00")] })).toEqual([
      { type: "bad_time", weekday: 1, time },
    ])
  })

  it("wants a window to end after it begins", () => {
    const problem = { type: "window_ends_before_start", weekday: 1 }
    expect(problemsOf({ windows: [window("22:00", "06:00")] })).toEqual([
      { ...problem, start: "22:00", end: "06:00" },
    ])
    expect(problemsOf({ windows: [window("09:00", "09:00")] })).toEqual([
      { ...problem, start: "09:00", end: "09:00" },
    ])
    expect(problemsOf({ windows: [window("09:00", "09:01")] })).toEqual([])
  })

  it("finds windows of one day that overlap, whatever their order", () => {
    const [a, b] = [window("09:00", "13:00"), window("12:59", "18:00")]
    expect(problemsOf({ windows: [b, a] })).toEqual([
      { type: "overlapping_windows", weekday: 1, a, b },
    ])
    expect(problemsOf({ windows: [a, { ...b, weekday: 2 }] })).toEqual([])
  })

  it.each([
    "2026-02-29",
    "2026-13-01",
    "26-01-01",
    "2026-1-1",
    "Christmas",
    "0001-01-01",
    "1899-12-31",
  ])("takes %p for no date", (date) => {
    expect(problemsOf({ holidays: [holiday(date)] })).toEqual([{ type: "bad_date", date }])
  })

  it("finds a holiday that is listed twice, yearly ones by month and day", () => {
    const twice = [holiday("2026-12-24"), holiday("2026-12-24", true)]
    expect(problemsOf({ holidays: twice })).toEqual([
      { type: "duplicate_holiday", date: "2026-12-24" },
    ])
    const yearly = [holiday("2025-12-24", true), holiday("2026-12-24", true)]
    expect(problemsOf({ holidays: yearly })).toEqual([
      { type: "duplicate_holiday", date: "2026-12-24" },
    ])
    expect(problemsOf({ holidays: [holiday("2025-12-24"), holiday("2026-12-24")] })).toEqual([])
  })

  it("wants an opening in every year", () => {
    expect(problemsOf({ windows: [] })).toEqual([{ type: "never_open", year: null }])
    const holidays = datesOf(2027).map((date) => holiday(date))
    expect(problemsOf({ holidays })).toEqual([{ type: "never_open", year: 2027 }])
    const leapDayOnly = datesOf(2028)
      .filter((date) => date !== "2028-02-29")
      .map((date) => holiday(date, true))
    expect(problemsOf({ holidays: leapDayOnly })).toMatchObject([{ type: "never_open" }])
    const butOne = holidays.filter(({ date }) => date !== "2027-08-02")
    expect(problemsOf({ holidays: butOne })).toEqual([])
  })

  it("tells everything that is wrong at once", () => {
    const problems = problemsOf({
      time_zone: "Mars/Olympus",
      windows: [window("09:00", "08:00")],
      holidays: [holiday("never")],
    })
    expect(problems.map(({ type }) => type)).toEqual([
      "unknown_time_zone",
      "window_ends_before_start",
      "bad_date",
    ])
  })
})

describe("describeProblem", () => {
  it.each([
    [{ time_zone: "Mars/Olympus" }, /"Mars\/Olympus" is not a time zone.*Europe\/Berlin/],
    [{ windows: [window("9:00", "10:00")] }, /"9:00" on Monday is not a time.*HH:MM/],
    [{ windows: [window("22:00", "06:00", 5)] }, /Friday 22:00-06:00 ends before.*two windows/],
    [
      { windows: [window("09:00", "12:00"), window("11:00", "13:00")] },
      /Monday 09:00-12:00 and 11:00-13:00 overlap/,
    ],
    [{ holidays: [holiday("2026-02-29")] }, /"2026-02-29" is not a date.*YYYY-MM-DD/],
    [{ holidays: [holiday("2026-12-24"), holiday("2026-12-24")] }, /2026-12-24 is listed twice/],
    [{ windows: [] }, /never open.*Add opening hours/],
    [{ holidays: datesOf(2027).map((date) => holiday(date)) }, /not open on any day of 2027/],
  ])("says what to do about %j", (changes: Partial<CalendarDefinition>, text) => {
    expect(problemsOf(changes).map(describeProblem)).toEqual([expect.stringMatching(text)])
  })
})
