import {
  addBusinessSeconds,
  businessSecondsBetween,
  compileCalendar,
  dueAt,
  isOpenAt,
  nextOpeningAt,
  type CalendarDefinition,
} from ".."

const weekdays = [1, 2, 3, 4, 5]
const everyDay = [...weekdays, 6, 7]

const office: CalendarDefinition = {
  time_zone: "Europe/Berlin",
  windows: weekdays.flatMap((weekday) => [
    { weekday, start: "09:00", end: "12:00" },
    { weekday, start: "13:00", end: "18:00" },
  ]),
  holidays: [
    { date: "2020-12-25", is_yearly: true },
    { date: "2026-05-01", is_yearly: false },
  ],
}
const wholeDays = (time_zone: string): CalendarDefinition => ({
  time_zone,
  windows: everyDay.map((weekday) => ({ weekday, start: "00:00", end: "24:00" })),
  holidays: [{ date: "2000-01-01", is_yearly: false }],
})
const daily = (time_zone: string, start: string, end: string): CalendarDefinition => ({
  time_zone,
  windows: everyDay.map((weekday) => ({ weekday, start, end })),
  holidays: [],
})
const at = (text: string): Date => new Date(text)
const hoursOf = (definition: CalendarDefinition, from: string, to: string): number =>
  businessSecondsBetween(at(from), at(to), compileCalendar(definition)) / 3600

describe("dueAt", () => {
  const calendar = compileCalendar(office)

  it("counts open time only: over lunch, a night and a weekend", () => {
    expect(dueAt(at("2026-06-05T15:30:00Z"), 90, calendar)).toEqual(at("2026-06-08T08:00:00Z"))
    expect(dueAt(at("2026-06-05T09:30:00Z"), 60, calendar)).toEqual(at("2026-06-05T11:30:00Z"))
  })

  it("is closing time when it falls on it, and the next day a moment later", () => {
    const start = at("2026-06-02T15:00:00Z")
    expect(dueAt(start, 60, calendar)).toEqual(at("2026-06-02T16:00:00Z"))
    expect(dueAt(start, 61, calendar)).toEqual(at("2026-06-03T07:01:00Z"))
  })

  it("is the start itself for no minutes, open or closed", () => {
    const [open, closed] = [at("2026-06-02T10:30:00Z"), at("2026-06-06T10:30:00Z")]
    expect(dueAt(open, 0, calendar)).toEqual(open)
    expect(dueAt(closed, 0, calendar)).toEqual(closed)
    expect(dueAt(closed, 1, calendar)).toEqual(at("2026-06-08T07:01:00Z"))
  })

  it("skips holidays, yearly ones in every year and others in theirs", () => {
    expect(hoursOf(office, "2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z")).toBe(0)
    expect(hoursOf(office, "2025-05-01T00:00:00Z", "2025-05-02T00:00:00Z")).toBe(8)
    expect(hoursOf(office, "2026-12-25T00:00:00Z", "2026-12-26T00:00:00Z")).toBe(0)
    expect(hoursOf(office, "2018-12-25T00:00:00Z", "2018-12-26T00:00:00Z")).toBe(0)
  })

  it("counts fractions of a minute and starts in the middle of one", () => {
    expect(dueAt(at("2026-06-02T08:00:00.250Z"), 0.5, calendar)).toEqual(
      at("2026-06-02T08:00:30.250Z")
    )
    expect(addBusinessSeconds(at("2026-06-02T15:59:59.900Z"), 0.2, calendar)).toEqual(
      at("2026-06-03T07:00:00.100Z")
    )
  })

  it("leaves pauses out, and ends at the beginning of one that starts on the deadline", () => {
    const start = at("2026-06-02T07:00:00Z")
    const pause = { from: at("2026-06-02T08:00:00Z"), to: at("2026-06-02T08:30:00Z") }
    expect(dueAt(start, 60, calendar, [pause])).toEqual(pause.from)
    expect(dueAt(start, 61, calendar, [pause])).toEqual(at("2026-06-02T08:31:00Z"))
  })

  it("says so when a calendar cannot open for that long", () => {
    const closed = compileCalendar({ ...office, windows: [] })
    expect(() => dueAt(at("2026-06-02T07:00:00Z"), 1, closed)).toThrow(/within ten years/)
    expect(() => dueAt(at("2026-06-02T07:00:00Z"), 0, closed)).not.toThrow()
  })
})

describe("days on which the clocks change", () => {
  it("have 23 and 25 hours", () => {
    const berlin = wholeDays("Europe/Berlin")
    expect(hoursOf(berlin, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")).toBe(23)
    const oneDay = { ...berlin, windows: [{ weekday: 7, start: "00:00", end: "24:00" }] }
    expect(hoursOf(oneDay, "2026-03-27T00:00:00Z", "2026-04-01T00:00:00Z")).toBe(23)
    expect(hoursOf(oneDay, "2026-10-23T00:00:00Z", "2026-10-28T00:00:00Z")).toBe(25)
    const lordHowe = { ...oneDay, time_zone: "Australia/Lord_Howe" }
    expect(hoursOf(lordHowe, "2026-04-03T00:00:00Z", "2026-04-07T00:00:00Z")).toBe(24.5)
  })

  it("open later where the opening time is skipped, and at the first of two where it is repeated", () => {
    const calendar = compileCalendar(daily("Europe/Berlin", "02:30", "06:00"))
    expect(nextOpeningAt(at("2026-03-29T00:00:00Z"), calendar)).toEqual(at("2026-03-29T01:30:00Z"))
    expect(nextOpeningAt(at("2026-10-25T00:00:00Z"), calendar)).toEqual(at("2026-10-25T00:30:00Z"))
  })

  it("count an hour once that two windows share after a gap", () => {
    const definition = {
      ...office,
      windows: [
        { weekday: 7, start: "01:00", end: "02:30" },
        { weekday: 7, start: "03:00", end: "05:00" },
      ],
      holidays: [],
    }
    expect(hoursOf(definition, "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z")).toBe(3)
  })
})

describe("days that begin or end in another way", () => {
  it("begin at one o'clock where midnight does not exist", () => {
    const calendar = compileCalendar(daily("America/Asuncion", "00:00", "08:00"))
    expect(nextOpeningAt(at("2023-09-30T13:00:00Z"), calendar)).toEqual(at("2023-10-01T04:00:00Z"))
    expect(hoursOf(calendar.definition, "2023-10-01T03:00:00Z", "2023-10-02T03:00:00Z")).toBe(7)
  })

  it("end when the hour before midnight has passed twice", () => {
    const definition = daily("America/Sao_Paulo", "22:00", "24:00")
    expect(hoursOf(definition, "2018-02-17T20:00:00Z", "2018-02-18T12:00:00Z")).toBe(3)
    expect(hoursOf(definition, "2018-02-10T20:00:00Z", "2018-02-11T12:00:00Z")).toBe(2)
  })

  it("keep a time that is skipped before midnight within its day", () => {
    const late = daily("America/Scoresbysund", "20:00", "23:30")
    expect(hoursOf(late, "2025-03-29T12:00:00Z", "2025-03-30T12:00:00Z")).toBe(3)
  })

  it("are nothing where a zone skipped them", () => {
    const whole = compileCalendar(wholeDays("Pacific/Apia"))
    const [before, after] = [at("2011-12-30T09:59:00Z"), at("2011-12-30T10:01:00Z")]
    expect(businessSecondsBetween(before, after, whole)).toBe(120)
    const days = compileCalendar(daily("Pacific/Apia", "09:00", "17:00"))
    expect(dueAt(at("2011-12-30T03:00:00Z"), 1, days)).toEqual(at("2011-12-30T19:01:00Z"))
  })
})

describe("around the clock", () => {
  const calendar = compileCalendar({ ...wholeDays("Europe/Berlin"), holidays: [] })

  it("is open always, and counts as the clock on the wall of UTC does", () => {
    expect(calendar.isAlwaysOpen).toBe(true)
    expect(dueAt(at("2026-03-28T12:00:00Z"), 1440, calendar)).toEqual(at("2026-03-29T12:00:00Z"))
    expect(isOpenAt(at("2026-12-25T00:00:00Z"), calendar)).toBe(true)
  })

  it("is not what a calendar with a holiday, a gap or a missing day is", () => {
    const { windows } = calendar.definition
    expect(compileCalendar(wholeDays("Europe/Berlin")).isAlwaysOpen).toBe(false)
    expect(compileCalendar(daily("Europe/Berlin", "00:00", "23:59")).isAlwaysOpen).toBe(false)
    const six = { ...calendar.definition, windows: windows.slice(1) }
    expect(compileCalendar(six).isAlwaysOpen).toBe(false)
  })

  it("gives the same answers as counting day by day", () => {
    const slow = compileCalendar(wholeDays("Europe/Berlin"))
    const start = at("2026-10-24T21:17:03.500Z")
    expect(dueAt(start, 5000, slow)).toEqual(dueAt(start, 5000, calendar))
  })
})

describe("isOpenAt and nextOpeningAt", () => {
  const calendar = compileCalendar(office)

  it("open at the first moment of a window and close at its last", () => {
    expect(isOpenAt(at("2026-06-02T06:59:59.999Z"), calendar)).toBe(false)
    expect(isOpenAt(at("2026-06-02T07:00:00Z"), calendar)).toBe(true)
    expect(isOpenAt(at("2026-06-02T09:59:59.999Z"), calendar)).toBe(true)
    expect(isOpenAt(at("2026-06-02T10:00:00Z"), calendar)).toBe(false)
  })

  it("opens now while open, else next, or never", () => {
    const open = at("2026-06-02T08:30:00Z")
    expect(nextOpeningAt(open, calendar)).toEqual(open)
    expect(nextOpeningAt(at("2026-06-02T10:00:00Z"), calendar)).toEqual(at("2026-06-02T11:00:00Z"))
    expect(nextOpeningAt(open, compileCalendar({ ...office, windows: [] }))).toBeNull()
  })
})

describe("businessSecondsBetween", () => {
  it("is nothing when the end is not after the start", () => {
    const calendar = compileCalendar(office)
    const [early, late] = [at("2026-06-02T08:00:00Z"), at("2026-06-02T09:00:00Z")]
    expect(businessSecondsBetween(early, late, calendar)).toBe(3600)
    expect(businessSecondsBetween(late, early, calendar)).toBe(0)
    expect(businessSecondsBetween(early, early, calendar)).toBe(0)
  })
})
