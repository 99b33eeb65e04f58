import type { CalendarWindow } from "../../../../types/sla"
import type { CalendarProblem } from "./validate-calendar"

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

/** A problem in words that say how to mend it. */
export function describeProblem(problem: CalendarProblem): string {
  switch (problem.type) {
    case "unknown_time_zone":
      return `"${problem.time_zone}" is not a time zone. Use an IANA name, for example Europe/Berlin`
    case "bad_time":
      return (
        `"${problem.time}" on ${dayName(problem.weekday)} is not a time of a day. ` +
        `Write HH:MM from 00:00 to 23:59, or 24:00 for the end of the day`
      )
    case "window_ends_before_start":
      return (
        `${dayName(problem.weekday)} ${problem.start}-${problem.end} ends before it begins. ` +
        `Hours past midnight are two windows: until 24:00, and from 00:00 on the next day`
      )
    case "overlapping_windows":
      return (
        `${dayName(problem.weekday)} ${spanOf(problem.a)} and ${spanOf(problem.b)} overlap. ` +
        `Make one window of them or move one`
      )
    case "bad_date":
      return `"${problem.date}" is not a date. Write YYYY-MM-DD, from 1900 on`
    case "duplicate_holiday":
      return `The holiday ${problem.date} is listed twice. Remove one of the two`
    case "never_open":
      return problem.year === null
        ? "The calendar is never open. Add opening hours on at least one weekday"
        : `The calendar is not open on any day of ${problem.year}. Remove holidays or add opening hours`
  }
}

const dayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? `weekday ${weekday}`
const spanOf = ({ start, end }: CalendarWindow): string => `${start}-${end}`
