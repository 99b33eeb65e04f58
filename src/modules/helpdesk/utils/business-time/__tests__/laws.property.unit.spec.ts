import fc from "fast-check"
import { addBusinessSeconds, businessSecondsBetween, compileCalendar, dueAt } from ".."
import { aroundAChange, calendarIn, MINUTE, RUNS, SEED, ZONES } from "./arbitraries"

const SLOW = 60_000
const runs = { numRuns: RUNS, seed: SEED }

/** Minutes of a target, often fractions of one. */
const minutes = fc.oneof(
  fc.integer({ min: 0, max: 3000 }),
  fc.nat(180_000_000).map((ms) => ms / MINUTE)
)
/** Milliseconds in which a target that was chosen by chance may end. */
const span = fc.integer({ min: 0, max: 5 * 1440 * MINUTE })

describe.each(ZONES)("business time in %s", (zone) => {
  const start = aroundAChange(zone)
  const calendar = calendarIn(zone).map(compileCalendar)

  it(
    "counts up to a deadline exactly what the target asks for",
    () => {
      fc.assert(
        fc.property(calendar, start, minutes, (open, at, target) => {
          const a = new Date(at)
          const counted = businessSecondsBetween(a, dueAt(a, target, open), open)
          expect(counted).toBeCloseTo(target * 60, 6)
        }),
        runs
      )
    },
    SLOW
  )

  it(
    "is due no earlier for starting later or for a larger target, and counts no less for ending later",
    () => {
      fc.assert(
        fc.property(calendar, start, span, minutes, minutes, (open, at, later, target, more) => {
          const [a, b] = [new Date(at), new Date(at + later)]
          const due = dueAt(a, target, open).getTime()
          expect(dueAt(b, target, open).getTime()).toBeGreaterThanOrEqual(due)
          expect(dueAt(a, target + more, open).getTime()).toBeGreaterThanOrEqual(due)
          const counted = businessSecondsBetween(a, b, open)
          const end = new Date(at + later + more * MINUTE)
          expect(businessSecondsBetween(a, end, open)).toBeGreaterThanOrEqual(counted)
        }),
        runs
      )
    },
    SLOW
  )

  it(
    "adds up: two targets in a row are one, two spans in a row are one",
    () => {
      fc.assert(
        fc.property(
          calendar,
          start,
          span,
          span,
          fc.nat(9e7),
          fc.nat(9e7),
          (open, at, one, two, m, n) => {
            const a = new Date(at)
            const inTwo = addBusinessSeconds(addBusinessSeconds(a, m / 1000, open), n / 1000, open)
            expect(inTwo).toEqual(addBusinessSeconds(a, (m + n) / 1000, open))
            const [b, c] = [new Date(at + one), new Date(at + one + two)]
            const parts = businessSecondsBetween(a, b, open) + businessSecondsBetween(b, c, open)
            expect(parts).toBeCloseTo(businessSecondsBetween(a, c, open), 6)
          }
        ),
        runs
      )
    },
    SLOW
  )

  it(
    "moves a deadline by exactly the open time of a pause before it, and not at all by one after it",
    () => {
      fc.assert(
        fc.property(calendar, start, minutes, span, span, (open, at, target, begins, lasts) => {
          const a = new Date(at)
          const pause = { from: new Date(at + begins), to: new Date(at + begins + lasts) }
          const due = dueAt(a, target, open)
          const lost = pause.from < due ? businessSecondsBetween(pause.from, pause.to, open) : 0
          const paused = dueAt(a, target, open, [pause])
          expect(paused).toEqual(dueAt(a, target + lost / 60, open))
        }),
        runs
      )
    },
    SLOW
  )

  it(
    "counts overlapping and repeated pauses once, and empty ones not at all",
    () => {
      fc.assert(
        fc.property(
          calendar,
          start,
          minutes,
          span,
          span,
          fc.nat(100),
          (open, at, target, begins, lasts, cut) => {
            const a = new Date(at)
            const from = new Date(at + begins)
            const to = new Date(at + begins + lasts)
            const middle = new Date(at + begins + Math.floor((lasts * cut) / 100))
            const whole = [{ from, to }]
            const pieces = [
              { from: middle, to },
              { from: middle, to: middle },
              { from, to: middle },
              { from, to: middle },
              { from: to, to: from },
            ]
            expect(dueAt(a, target, open, pieces)).toEqual(dueAt(a, target, open, whole))
          }
        ),
        runs
      )
    },
    SLOW
  )
})
