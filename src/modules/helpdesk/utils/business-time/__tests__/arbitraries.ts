import fc from "fast-check"
import type { CalendarWindow } from "../../../../../types/sla"
import type { CalendarDefinition } from "../types"

export const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Africa/Casablanca",
] as const
export type Zone = (typeof ZONES)[number]

/** Of each property in each zone: more than 10,000 in all six. */
export const RUNS = 1_700
export const SEED = 20_261_123

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

const changes = new Map<string, number[]>()

/** Days (epoch milliseconds) in 2025 to 2027 on which the clocks of a zone change, some day where they never do. */
export function changesOf(zone: Zone): number[] {
  const known = changes.get(zone)
  if (known) {
    return known
  }
  const days = Array.from({ length: 3 * 365 }, (_, day) => Date.UTC(2025, 0, 1) + day * DAY)
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
  const offsetAt = (at: number) =>
    format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value
  const found = days.filter((day) => offsetAt(day) !== offsetAt(day + DAY))
  const used = found.length > 0 ? found : [Date.UTC(2026, 2, 29)]
  changes.set(zone, used)
  return used
}

/** Moments within two days before or one after a change, most of them whole minutes. */
export const aroundAChange = (zone: Zone): fc.Arbitrary<number> =>
  fc
    .record({
      change: fc.constantFrom(...changesOf(zone)),
      minutes: fc.integer({ min: -2 * 1440, max: 1440 }),
      milliseconds: fc.oneof(
        { arbitrary: fc.constant(0), weight: 3 },
        { arbitrary: fc.nat(59_999), weight: 1 }
      ),
    })
    .map(({ change, minutes, milliseconds }) => change + minutes * MINUTE + milliseconds)

/** Quarters of an hour; many in the small hours, where clocks change. */
const quarter = fc.oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 96 }))
/** Hours that never lie in a gap or a repetition. */
const safeQuarter = fc.oneof(fc.constant(0), fc.integer({ min: 20, max: 96 }))

const timeOf = (quarters: number): string =>
  `${String(Math.floor(quarters / 4)).padStart(2, "0")}:${String((quarters % 4) * 15).padStart(2, "0")}`

/** None to three windows; of an odd number of edges the last two windows touch. */
const dayOf = (edge: fc.Arbitrary<number>): fc.Arbitrary<Omit<CalendarWindow, "weekday">[]> =>
  fc.uniqueArray(edge, { maxLength: 6 }).map((edges) => {
    const sorted = [...edges].sort((a, b) => a - b)
    return sorted.slice(1).flatMap((end, index) => {
      const isWindow = index % 2 === 0 || (index === sorted.length - 2 && sorted.length % 2 === 1)
      return isWindow ? [{ start: timeOf(sorted[index]), end: timeOf(end) }] : []
    })
  })

const wholeDay = fc.constant([{ start: "00:00", end: "24:00" }])

const weekOf = (edge: fc.Arbitrary<number>): fc.Arbitrary<CalendarWindow[]> => {
  const day = fc.oneof({ arbitrary: dayOf(edge), weight: 4 }, { arbitrary: wholeDay, weight: 1 })
  return fc
    .array(day, { minLength: 7, maxLength: 7 })
    .filter((days) => days.some((windows) => windows.length > 0))
    .map((days) =>
      days.flatMap((windows, index) => windows.map((window) => ({ weekday: index + 1, ...window })))
    )
}

const holidaysOf = (zone: Zone): fc.Arbitrary<CalendarDefinition["holidays"]> =>
  fc.array(
    fc.record({
      date: fc
        .record({
          change: fc.constantFrom(...changesOf(zone)),
          days: fc.integer({ min: -1, max: 2 }),
        })
        .map(({ change, days }) => new Date(change + days * DAY).toISOString().slice(0, 10)),
      is_yearly: fc.boolean(),
    }),
    { maxLength: 2 }
  )

const calendarWith = (zone: Zone, edge: fc.Arbitrary<number>): fc.Arbitrary<CalendarDefinition> =>
  fc.record({
    time_zone: fc.constant(zone),
    windows: weekOf(edge),
    holidays: holidaysOf(zone),
  })

/** Split windows, 24:00, edges in the hours that clocks skip or repeat, holidays on those days. */
export const calendarIn = (zone: Zone): fc.Arbitrary<CalendarDefinition> =>
  calendarWith(zone, quarter)

/** The same with edges that every day has exactly once. */
export const plainCalendarIn = (zone: Zone): fc.Arbitrary<CalendarDefinition> =>
  calendarWith(zone, safeQuarter)

/** Whole minutes after a start; some empty, some overlapping. */
export const pausesAfter = (start: number): fc.Arbitrary<{ from: number; to: number }[]> => {
  const first = Math.floor(start / MINUTE)
  return fc.array(
    fc
      .record({ after: fc.integer({ min: -120, max: 2 * 1440 }), length: fc.nat(900) })
      .map(({ after, length }) => ({
        from: first + after,
        to: first + after + (length < 90 ? 0 : length),
      })),
    { maxLength: 4 }
  )
}
