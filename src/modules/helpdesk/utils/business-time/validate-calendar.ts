import type { CalendarWindow } from "../../../../types/sla"
import type { CalendarDefinition } from "./types"
import { minutesOfTime } from "./wall-time"

export type CalendarProblem =
  | { type: "unknown_time_zone"; time_zone: string }
  | { type: "bad_time"; weekday: number; time: string }
  | { type: "window_ends_before_start"; weekday: number; start: string; end: string }
  | { type: "overlapping_windows"; weekday: number; a: CalendarWindow; b: CalendarWindow }
  | { type: "bad_date"; date: string }
  | { type: "duplicate_holiday"; date: string }
  /** without a year: it has no window at all */
  | { type: "never_open"; year: number | null }

/** Everything that is wrong with a calendar, in the order of its fields; empty = it can be saved. */
export function validateCalendar(definition: CalendarDefinition): CalendarProblem[] {
  const problems = [
    ...zoneProblems(definition.time_zone),
    ...definition.windows.flatMap(windowProblems),
    ...overlaps(definition.windows),
    ...holidayProblems(definition.holidays),
  ]
  return problems.length > 0 ? problems : neverOpen(definition)
}

/** Fixed offsets such as `+01:00` pass Intl and know no summer time, so they are no zones here. */
function zoneProblems(timeZone: string): CalendarProblem[] {
  try {
    if (/^[A-Za-z]/.test(timeZone)) {
      new Intl.DateTimeFormat("en", { timeZone })
      return []
    }
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error
    }
  }
  return [{ type: "unknown_time_zone", time_zone: timeZone }]
}

function windowProblems({ weekday, start, end }: CalendarWindow): CalendarProblem[] {
  const bad = [start, end].filter((time) => minutesOfTime(time) === null)
  if (bad.length > 0) {
    return bad.map((time) => ({ type: "bad_time", weekday, time }))
  }
  return startOf({ start }) < endOf({ end })
    ? []
    : [{ type: "window_ends_before_start", weekday, start, end }]
}

const startOf = ({ start }: { start: string }): number => minutesOfTime(start) ?? 0
const endOf = ({ end }: { end: string }): number => minutesOfTime(end) ?? 0

/** Windows that touch are fine. */
function overlaps(windows: CalendarWindow[]): CalendarProblem[] {
  const sorted = windows
    .filter((window) => windowProblems(window).length === 0)
    .sort((a, b) => a.weekday - b.weekday || startOf(a) - startOf(b))
  return sorted.slice(1).flatMap((b, index): CalendarProblem[] => {
    const a = sorted[index]
    return a.weekday === b.weekday && startOf(b) < endOf(a)
      ? [{ type: "overlapping_windows", weekday: a.weekday, a, b }]
      : []
  })
}

function holidayProblems(holidays: CalendarDefinition["holidays"]): CalendarProblem[] {
  return holidays.flatMap((holiday, index): CalendarProblem[] => {
    if (!isDate(holiday.date)) {
      return [{ type: "bad_date", date: holiday.date }]
    }
    const isRepeated = holidays
      .slice(0, index)
      .some(
        (other) =>
          other.date === holiday.date || (holiday.is_yearly && isSameYearly(other, holiday))
      )
    return isRepeated ? [{ type: "duplicate_holiday", date: holiday.date }] : []
  })
}

const isSameYearly = (a: { date: string; is_yearly: boolean }, b: { date: string }): boolean =>
  a.is_yearly && a.date.slice(5) === b.date.slice(5)

/** Years before this are a slip of the keyboard, and before 100 none to JavaScript's calendar. */
const FIRST_YEAR = "1900"

function isDate(text: string): boolean {
  if (text < FIRST_YEAR) {
    return false
  }
  const parsed = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return parsed !== null && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

/** Every kind of year there is - seven first days, with and without a 29 February - is among them. */
const FIRST_OF_CYCLE = 2001
const CYCLE = 28

/** A year full of holidays: asked of every year that holidays name, and of one of each kind. */
function neverOpen({ windows, holidays }: CalendarDefinition): CalendarProblem[] {
  if (windows.length === 0) {
    return [{ type: "never_open", year: null }]
  }
  const weekdays = new Set(windows.map(({ weekday }) => weekday))
  const closedOn = new Set(holidays.map(({ date }) => date))
  const closedYearly = new Set(
    holidays.filter(({ is_yearly }) => is_yearly).map(({ date }) => date.slice(5))
  )
  const kinds = Array.from({ length: CYCLE }, (_, index) => FIRST_OF_CYCLE + index)
  const years = new Set([...kinds, ...holidays.map(({ date }) => Number(date.slice(0, 4)))])
  const closed = [...years].sort((a, b) => a - b).find((year) => !hasOpenDay(year))
  return closed === undefined ? [] : [{ type: "never_open", year: closed }]

  function hasOpenDay(year: number): boolean {
    for (let day = 1; day <= 366; day++) {
      const date = new Date(Date.UTC(year, 0, day))
      const text = date.toISOString().slice(0, 10)
      const isWorkday = weekdays.has(date.getUTCDay() || 7) && date.getUTCFullYear() === year
      if (isWorkday && !closedOn.has(text) && !closedYearly.has(text.slice(5))) {
        return true
      }
    }
    return false
  }
}
