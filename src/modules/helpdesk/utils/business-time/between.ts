import type { BusinessCalendar } from "./compile-calendar"
import { HORIZON, openIntervals } from "./timeline"

/** How long a calendar is open between two moments, in seconds with fractions; 0 if `b` is not after `a`. */
export function businessSecondsBetween(a: Date, b: Date, calendar: BusinessCalendar): number {
  const until = b.getTime()
  let milliseconds = 0
  for (const open of openIntervals(a.getTime(), until, calendar)) {
    milliseconds += open.to - open.from
  }
  return milliseconds / 1000
}

/** An interval is open from its first moment until just before its last. */
export function isOpenAt(at: Date, calendar: BusinessCalendar): boolean {
  const moment = at.getTime()
  for (const _open of openIntervals(moment, moment + 1, calendar)) {
    return true
  }
  return false
}

/** `at` itself while open; null if the calendar does not open within ten years. */
export function nextOpeningAt(at: Date, calendar: BusinessCalendar): Date | null {
  const moment = at.getTime()
  for (const open of openIntervals(moment, moment + HORIZON, calendar)) {
    return new Date(open.from)
  }
  return null
}
