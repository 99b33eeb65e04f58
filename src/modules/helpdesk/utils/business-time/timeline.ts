import type { BusinessCalendar } from "./compile-calendar"
import type { Interval } from "./day-intervals"

const DAY = 24 * 60 * 60 * 1000

/** Business time is looked for this far ahead; a calendar is open somewhere in every year. */
export const HORIZON = 3660 * DAY

/**
 * Open intervals from one moment (epoch milliseconds) until another, cut to them, in order.
 * A local day lies at most 14 hours before or 12 hours behind the UTC day of the same date, so
 * the days on either side are looked at as well.
 */
export function* openIntervals(
  from: number,
  until: number,
  calendar: BusinessCalendar
): Generator<Interval> {
  if (until <= from) {
    return
  }
  if (calendar.isAlwaysOpen) {
    yield { from, to: until }
    return
  }
  const lastDay = Math.floor(until / DAY) + 1
  for (let day = Math.floor(from / DAY) - 1; day <= lastDay; day++) {
    for (const open of calendar.intervalsOf(day)) {
      if (open.to > from && open.from < until) {
        yield { from: Math.max(open.from, from), to: Math.min(open.to, until) }
      }
    }
  }
}

/** What is left of intervals without the pauses, both in the order of their beginning. */
export function* without(
  intervals: Iterable<Interval>,
  pauses: readonly Interval[]
): Generator<Interval> {
  for (const interval of intervals) {
    let from = interval.from
    for (const pause of pauses) {
      if (pause.to > from && pause.from < interval.to) {
        if (pause.from > from) {
          yield { from, to: pause.from }
        }
        from = pause.to
      }
    }
    if (from < interval.to) {
      yield { from, to: interval.to }
    }
  }
}
