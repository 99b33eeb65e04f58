import { Temporal } from "temporal-polyfill"
import type { CalendarWindow } from "../../../../types/sla"
import { isHoliday } from "./holidays"
import type { CalendarDefinition } from "./types"
import { minutesOfTime } from "./wall-time"

/** Open from `from` until just before `to`, in milliseconds since the epoch. */
export interface Interval {
  from: number
  to: number
}

const EPOCH = Temporal.PlainDate.from("1970-01-01")

/**
 * When a calendar is open on one local day (days since 1970-01-01), as instants: a day has 23 or
 * 25 hours where the clocks change. A wall time that the change skips moves forward by the gap, a
 * repeated one is the earlier of the two (Temporal's "compatible"); neither leaves its day. A day
 * that a zone skipped altogether (Pacific/Apia, 2011-12-30) is no time at all.
 */
export function openIntervalsOfDay(day: number, calendar: CalendarDefinition): Interval[] {
  const date = EPOCH.add({ days: day })
  const windows = calendar.windows.filter(({ weekday }) => weekday === date.dayOfWeek)
  if (windows.length === 0 || isHoliday(date.toString(), calendar.holidays)) {
    return []
  }
  const bounds = {
    from: startOf(date, calendar.time_zone),
    to: startOf(date.add({ days: 1 }), calendar.time_zone),
  }
  return merge(
    windows
      .map((window) => clip(intervalOf(window, date, calendar.time_zone), bounds))
      .sort(byStart)
  )
}

function intervalOf(window: CalendarWindow, date: Temporal.PlainDate, timeZone: string): Interval {
  return {
    from: instantOf(window.start, date, timeZone),
    to: instantOf(window.end, date, timeZone),
  }
}

function instantOf(time: string, date: Temporal.PlainDate, timeZone: string): number {
  const minutes = minutesOfTime(time) ?? 0
  if (minutes === 24 * 60) {
    return startOf(date.add({ days: 1 }), timeZone)
  }
  if (minutes === 0) {
    return startOf(date, timeZone)
  }
  const plainTime = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60)
  return date.toPlainDateTime(plainTime).toZonedDateTime(timeZone, { disambiguation: "compatible" })
    .epochMilliseconds
}

/** The first moment of a date, which is not always 00:00: some zones change their clocks at midnight. */
function startOf(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime(timeZone).epochMilliseconds
}

const clip = (interval: Interval, bounds: Interval): Interval => ({
  from: Math.max(interval.from, bounds.from),
  to: Math.min(interval.to, bounds.to),
})

const byStart = (a: Interval, b: Interval): number => a.from - b.from

/** Windows that are apart on paper can touch on the day a gap moves an end forward. */
function merge(sorted: Interval[]): Interval[] {
  const merged: Interval[] = []
  for (const interval of sorted.filter(({ from, to }) => from < to)) {
    const last = merged.at(-1)
    if (last && interval.from <= last.to) {
      last.to = Math.max(last.to, interval.to)
    } else {
      merged.push({ ...interval })
    }
  }
  return merged
}
