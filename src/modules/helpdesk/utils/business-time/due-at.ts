import type { BusinessCalendar } from "./compile-calendar"
import type { Interval } from "./day-intervals"
import { HORIZON, openIntervals, without } from "./timeline"

/** A span in which no business time passes, whatever the calendar says. */
export interface Pause {
  from: Date
  to: Date
}

/**
 * The earliest moment by which `minutes` business minutes have passed since `start`, so
 * `businessSecondsBetween(start, dueAt(start, m))` is `m * 60`. Being the earliest, a deadline that
 * falls exactly on closing time is closing time, not the next opening, and zero minutes are due at
 * `start` itself even while closed. Pauses may overlap and be empty. Counts whole milliseconds.
 *
 * @throws Error where the calendar does not open for so long within ten years
 */
export function dueAt(
  start: Date,
  minutes: number,
  calendar: BusinessCalendar,
  pauses: readonly Pause[] = []
): Date {
  return after(start, Math.round(minutes * 60_000), calendar, pauses)
}

/** `dueAt` in seconds and without pauses. */
export function addBusinessSeconds(start: Date, seconds: number, calendar: BusinessCalendar): Date {
  return after(start, Math.round(seconds * 1000), calendar, [])
}

function after(
  start: Date,
  milliseconds: number,
  calendar: BusinessCalendar,
  pauses: readonly Pause[]
): Date {
  if (milliseconds <= 0) {
    return start
  }
  let left = milliseconds
  for (const open of workingIntervals(start.getTime(), calendar, pauses)) {
    const length = open.to - open.from
    if (left <= length) {
      return new Date(open.from + left)
    }
    left -= length
  }
  throw new Error(
    `The calendar is not open for ${milliseconds / 60_000} minutes within ten years after ` +
      `${start.toISOString()}. Give it more opening hours or the target fewer minutes`
  )
}

function workingIntervals(
  start: number,
  calendar: BusinessCalendar,
  pauses: readonly Pause[]
): Iterable<Interval> {
  const open = openIntervals(start, start + HORIZON, calendar)
  return pauses.length === 0 ? open : without(open, ordered(pauses))
}

function ordered(pauses: readonly Pause[]): Interval[] {
  return pauses
    .map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
}
