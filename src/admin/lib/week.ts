import type { CalendarWindow } from "../../types"

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const WORKDAYS = [1, 2, 3, 4, 5]
export const MINUTES_IN_DAY = 24 * 60
const TIME = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm|uhr|h)?$/i

/** Opening hours as they are typed, one list a weekday, Monday first. */
export interface TypedWindow {
  start: string
  end: string
}
export type Week = TypedWindow[][]

export type WindowError = "time" | "order" | "overlap"

/** "9", "930", "9.30", "5 pm", "24" as `HH:MM`; null where it is no time of a day. */
export function normalTime(text: string): string | null {
  const match = TIME.exec(text.trim())
  if (!match) {
    return null
  }
  const [, hourText, minuteText = "00", suffix = ""] = match
  const half = suffix.toLowerCase()
  const typed = Number(hourText)
  const isTwelve = half === "am" || half === "pm"
  if (isTwelve && (typed < 1 || typed > 12)) {
    return null
  }
  const hour = isTwelve ? (typed % 12) + (half === "pm" ? 12 : 0) : typed
  const total = hour * 60 + Number(minuteText)
  return Number(minuteText) < 60 && total <= MINUTES_IN_DAY
    ? `${String(hour).padStart(2, "0")}:${minuteText}`
    : null
}

/** Minutes since midnight of a valid `HH:MM`. */
export const minutesOf = (time: string): number => {
  const [hour, minute] = time.split(":")
  return Number(hour) * 60 + Number(minute)
}

export const weekOf = (windows: readonly CalendarWindow[]): Week =>
  WEEKDAYS.map((weekday) =>
    windows
      .filter((window) => window.weekday === weekday)
      .map(({ start, end }) => ({ start, end }))
      .sort((one, other) => minutesOf(one.start) - minutesOf(other.start))
  )

/** The windows of a week without errors, times made `HH:MM`. */
export const windowsOf = (week: Week): CalendarWindow[] =>
  week.flatMap((day, index) =>
    day.map(({ start, end }) => ({
      weekday: WEEKDAYS[index],
      start: normalTime(start) ?? start,
      end: normalTime(end) ?? end,
    }))
  )

const everyDay = (days: readonly number[], window: TypedWindow): Week =>
  WEEKDAYS.map((weekday) => (days.includes(weekday) ? [{ ...window }] : []))

export const officeWeek = (): Week => everyDay(WORKDAYS, { start: "09:00", end: "18:00" })
export const alwaysOpen = (): Week => everyDay(WEEKDAYS, { start: "00:00", end: "24:00" })
export const emptyWeek = (): Week => everyDay([], { start: "", end: "" })

/** Tuesday to Friday as on Monday; the weekend stays. */
export const copyMonday = ([monday, , , , , ...weekend]: Week): Week => [
  ...WORKDAYS.map(() => monday.map((window) => ({ ...window }))),
  ...weekend,
]

/** What is wrong with each window of one day, in the order of its rows. */
export function dayErrors(day: readonly TypedWindow[]): (WindowError | null)[] {
  const spans = day.map(({ start, end }) => ({ start: normalTime(start), end: normalTime(end) }))
  return spans.map(({ start, end }, index) => {
    if (start === null || end === null) {
      return "time"
    }
    if (minutesOf(end) <= minutesOf(start)) {
      return "order"
    }
    const overlaps = spans.some(
      (other, at) =>
        at !== index &&
        other.start !== null &&
        other.end !== null &&
        minutesOf(other.start) < minutesOf(end) &&
        minutesOf(start) < minutesOf(other.end)
    )
    return overlaps ? "overlap" : null
  })
}

export const hasErrors = (week: Week): boolean =>
  week.some((day) => dayErrors(day).some((error) => error !== null))

/** Open minutes of a week without errors. */
export const openMinutes = (windows: readonly CalendarWindow[]): number =>
  windows.reduce((sum, { start, end }) => sum + minutesOf(end) - minutesOf(start), 0)

export interface DayRange {
  from: number
  to: number
  /** empty: closed */
  hours: TypedWindow[]
}

/** Neighbouring days with the same hours as one: Monday to Friday 09:00-18:00, then closed. */
export function dayRanges(windows: readonly CalendarWindow[]): DayRange[] {
  const same = (one: readonly TypedWindow[], other: readonly TypedWindow[]) =>
    one.length === other.length &&
    one.every(({ start, end }, index) => start === other[index].start && end === other[index].end)
  return weekOf(windows).reduce<DayRange[]>((ranges, hours, index) => {
    const last = ranges.at(-1)
    const weekday = WEEKDAYS[index]
    return last && same(last.hours, hours)
      ? [...ranges.slice(0, -1), { ...last, to: weekday }]
      : [...ranges, { from: weekday, to: weekday, hours }]
  }, [])
}

/**
 * How many days of a calendar so many open minutes are; null for less than one, or where days
 * differ in length and nobody could say.
 */
export function calendarDays(minutes: number, windows: readonly CalendarWindow[]): number | null {
  const lengths = WEEKDAYS.map((weekday) =>
    openMinutes(windows.filter((window) => window.weekday === weekday))
  ).filter((length) => length > 0)
  const [length] = lengths
  if (!length || lengths.some((other) => other !== length)) {
    return null
  }
  const days = minutes / length
  return days >= 1 ? days : null
}
