import { Temporal } from "temporal-polyfill"
import type { CalendarDefinition } from "../types"

/** Slow and simple on purpose: it looks at every minute and shares nothing with the code it judges. */

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60

interface LocalMinute {
  date: string
  weekday: number
  minuteOfDay: number
}

/** The minutes of one local date in the order in which they pass, and when each wall time first came. */
interface LocalDay {
  minutes: number[]
  firstShown: Map<number, number>
}

/** What the clocks of one zone show in each minute since the epoch, asked of Temporal once. */
export class ZoneClock {
  /** by UTC day, then by minute of it */
  private readonly shown = new Map<number, LocalMinute[]>()
  private readonly days = new Map<string, LocalDay>()

  constructor(readonly timeZone: string) {}

  at(minute: number): LocalMinute {
    const utcDay = Math.floor(minute / DAY_MINUTES)
    const minutes = this.shown.get(utcDay) ?? this.ask(utcDay)
    return minutes[minute - utcDay * DAY_MINUTES]
  }

  private ask(utcDay: number): LocalMinute[] {
    const minutes = Array.from({ length: DAY_MINUTES }, (_, index) => {
      const at = (utcDay * DAY_MINUTES + index) * MINUTE
      const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.timeZone)
      return {
        date: local.toPlainDate().toString(),
        weekday: local.dayOfWeek,
        minuteOfDay: local.hour * 60 + local.minute,
      }
    })
    this.shown.set(utcDay, minutes)
    return minutes
  }

  /**
   * The minute in which a wall time of a date comes: the first that shows it; where the clocks skip
   * it, as many minutes after the last one before the gap as they are apart on the clock's face.
   */
  minuteOf(date: string, wall: number): number {
    const { minutes, firstShown } = this.dayOf(date)
    if (wall === DAY_MINUTES) {
      return minutes[minutes.length - 1] + 1
    }
    const shown = firstShown.get(wall)
    if (shown !== undefined) {
      return shown
    }
    const before = minutes.filter((minute) => this.at(minute).minuteOfDay < wall)
    const last = before[before.length - 1]
    return last + wall - this.at(last).minuteOfDay
  }

  private dayOf(date: string): LocalDay {
    const known = this.days.get(date)
    if (known) {
      return known
    }
    const earliest = Date.parse(`${date}T00:00:00Z`) / MINUTE - DAY_MINUTES
    const around = Array.from({ length: 3 * DAY_MINUTES }, (_, index) => earliest + index)
    const minutes = around.filter((minute) => this.at(minute).date === date)
    const firstShown = new Map<number, number>()
    for (const minute of [...minutes].reverse()) {
      firstShown.set(this.at(minute).minuteOfDay, minute)
    }
    const day = { minutes, firstShown }
    this.days.set(date, day)
    return day
  }
}

export interface MinuteSpan {
  from: number
  to: number
}

/** Which of the minutes of a span are open, the first of the span at index 0. */
export function openMinutes(
  { from, to }: MinuteSpan,
  calendar: CalendarDefinition,
  clock: ZoneClock,
  pauses: MinuteSpan[] = []
): boolean[] {
  const open: boolean[] = []
  let day: { date: string; spans: MinuteSpan[] } = { date: "", spans: [] }
  for (let minute = from; minute < to; minute++) {
    const { date, weekday } = clock.at(minute)
    if (date !== day.date) {
      day = { date, spans: spansOf(date, weekday, calendar, clock) }
    }
    open.push(isCovered(minute, day.spans) && !isCovered(minute, pauses))
  }
  return open
}

const isCovered = (minute: number, spans: MinuteSpan[]): boolean =>
  spans.some(({ from, to }) => minute >= from && minute < to)

function spansOf(
  date: string,
  weekday: number,
  calendar: CalendarDefinition,
  clock: ZoneClock
): MinuteSpan[] {
  if (isFree(date, calendar)) {
    return []
  }
  return calendar.windows
    .filter((window) => window.weekday === weekday)
    .map(({ start, end }) => ({
      from: clock.minuteOf(date, wallOf(start)),
      to: clock.minuteOf(date, wallOf(end)),
    }))
}

/** Whether the clock on the wall stands inside a window, which is all there is to it away from gaps. */
export function isOpenByWallClock(
  minute: number,
  calendar: CalendarDefinition,
  clock: ZoneClock
): boolean {
  const { date, weekday, minuteOfDay } = clock.at(minute)
  return (
    !isFree(date, calendar) &&
    calendar.windows.some(
      (window) =>
        window.weekday === weekday &&
        wallOf(window.start) <= minuteOfDay &&
        minuteOfDay < wallOf(window.end)
    )
  )
}

function isFree(date: string, { holidays }: CalendarDefinition): boolean {
  const [, month, day] = date.split("-")
  return holidays.some(
    (holiday) =>
      holiday.date === date || (holiday.is_yearly && holiday.date.endsWith(`-${month}-${day}`))
  )
}

const wallOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Open milliseconds between two moments (epoch milliseconds), minute by minute. */
export function openMilliseconds(open: boolean[], from: number, a: number, b: number): number {
  let sum = 0
  open.forEach((isOpen, index) => {
    const minute = (from + index) * MINUTE
    const inside = Math.min(b, minute + MINUTE) - Math.max(a, minute)
    sum += isOpen && inside > 0 ? inside : 0
  })
  return sum
}

/** The earliest moment by which so many open milliseconds have passed since `a`. */
export function slowDueAt(open: boolean[], from: number, a: number, milliseconds: number): number {
  let left = milliseconds
  for (let index = 0; left > 0; index++) {
    const begin = Math.max(a, (from + index) * MINUTE)
    const inside = open[index] ? (from + index + 1) * MINUTE - begin : 0
    if (inside >= left) {
      return begin + left
    }
    left -= Math.max(0, inside)
    if (index >= open.length) {
      throw new Error("The oracle was given too few minutes")
    }
  }
  return a
}
