import { openIntervalsOfDay, type Interval } from "./day-intervals"
import type { CalendarDefinition } from "./types"
import { minutesOfTime } from "./wall-time"

/** A calendar ready to count with: keep it, it remembers the days it was asked for. */
export interface BusinessCalendar {
  readonly definition: CalendarDefinition
  /** around the clock, no holidays: counting needs no zone */
  readonly isAlwaysOpen: boolean
  /** Open intervals of one local day, given in days since 1970-01-01; ordered and disjoint. */
  intervalsOf(day: number): readonly Interval[]
}

/** A bit more than the ten years a deadline may lie ahead. */
const REMEMBERED_DAYS = 4000

/** Throws a RangeError for a time zone nobody knows: definitions are validated when they are saved. */
export function compileCalendar(definition: CalendarDefinition): BusinessCalendar {
  const days = new Map<number, readonly Interval[]>()
  return {
    definition,
    isAlwaysOpen: isAroundTheClock(definition),
    intervalsOf(day) {
      const known = days.get(day)
      if (known) {
        return known
      }
      const intervals = openIntervalsOfDay(day, definition)
      forgetOldest(days)
      days.set(day, intervals)
      return intervals
    },
  }
}

function isAroundTheClock({ windows, holidays }: CalendarDefinition): boolean {
  const wholeDays = windows.filter(
    ({ start, end }) => minutesOfTime(start) === 0 && minutesOfTime(end) === 24 * 60
  )
  return holidays.length === 0 && new Set(wholeDays.map(({ weekday }) => weekday)).size === 7
}

function forgetOldest(days: Map<number, unknown>): void {
  if (days.size < REMEMBERED_DAYS) {
    return
  }
  for (const oldest of days.keys()) {
    days.delete(oldest)
    return
  }
}
