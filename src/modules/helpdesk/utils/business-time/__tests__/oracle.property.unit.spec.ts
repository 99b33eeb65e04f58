import fc from "fast-check"
import { businessSecondsBetween, compileCalendar, dueAt, isOpenAt, nextOpeningAt } from ".."
import {
  aroundAChange,
  calendarIn,
  MINUTE,
  pausesAfter,
  plainCalendarIn,
  RUNS,
  SEED,
  ZONES,
} from "./arbitraries"
import {
  isOpenByWallClock,
  openMilliseconds,
  openMinutes,
  slowDueAt,
  ZoneClock,
  type MinuteSpan,
} from "./oracle"

const SLOW = 60_000
const runs = { numRuns: RUNS, seed: SEED }

const spanOf = (a: number, minutes: number): MinuteSpan => ({
  from: Math.floor(a / MINUTE),
  to: Math.floor(a / MINUTE) + minutes + 1,
})
/** In minutes. */
const FAR = 2 * 1440
function nextMinute(from: number, isOpen: (minute: number) => boolean): number | undefined {
  for (let minute = from; minute < from + FAR; minute++) {
    if (isOpen(minute)) {
      return minute
    }
  }
  return undefined
}
const toPause = ({ from, to }: MinuteSpan) => ({
  from: new Date(from * MINUTE),
  to: new Date(to * MINUTE),
})

describe.each(ZONES)("business time in %s, minute by minute", (zone) => {
  const clock = new ZoneClock(zone)
  const start = aroundAChange(zone)
  const length = fc.integer({ min: 0, max: 2 * 1440 })

  it(
    "counts the open time between two moments",
    () => {
      fc.assert(
        fc.property(calendarIn(zone), start, length, (definition, a, minutes) => {
          const span = spanOf(a, minutes)
          const open = openMinutes(span, definition, clock)
          const b = a + minutes * MINUTE
          const counted = businessSecondsBetween(
            new Date(a),
            new Date(b),
            compileCalendar(definition)
          )
          expect(counted).toBe(openMilliseconds(open, span.from, a, b) / 1000)
        }),
        runs
      )
    },
    SLOW
  )

  it(
    "finds the deadline, with and without pauses",
    () => {
      const withPauses = start.chain((a) => fc.tuple(fc.constant(a), pausesAfter(a)))
      const share = fc.double({ min: 0, max: 1, noNaN: true })
      fc.assert(
        fc.property(
          calendarIn(zone),
          withPauses,
          length,
          share,
          (definition, at, minutes, part) => {
            const [a, pauses] = at
            const span = spanOf(a, minutes)
            const open = openMinutes(span, definition, clock, pauses)
            const total = openMilliseconds(open, span.from, a, a + minutes * MINUTE)
            const target = Math.floor(total * part)
            const calendar = compileCalendar(definition)
            const due = dueAt(new Date(a), target / MINUTE, calendar, pauses.map(toPause))
            expect(due.getTime()).toBe(slowDueAt(open, span.from, a, target))
          }
        ),
        runs
      )
    },
    SLOW
  )

  it(
    "is open when the clock on the wall says so, and opens next at the next such minute",
    () => {
      fc.assert(
        fc.property(plainCalendarIn(zone), start, (definition, a) => {
          const calendar = compileCalendar(definition)
          const first = Math.floor(a / MINUTE)
          const isOpen = isOpenByWallClock(first, definition, clock)
          expect(isOpenAt(new Date(a), calendar)).toBe(isOpen)
          const next = nextMinute(first + 1, (minute) =>
            isOpenByWallClock(minute, definition, clock)
          )
          const opening = nextOpeningAt(new Date(a), calendar)
          if (isOpen) {
            expect(opening).toEqual(new Date(a))
          } else if (next === undefined) {
            expect(opening?.getTime()).toBeGreaterThan(a + FAR * MINUTE)
          } else {
            expect(opening).toEqual(new Date(next * MINUTE))
          }
        }),
        runs
      )
    },
    SLOW
  )
})
