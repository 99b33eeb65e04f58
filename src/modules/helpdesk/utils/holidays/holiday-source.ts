import type { CalendarHolidayInput } from "../../../../types/sla"

export interface HolidayCountry {
  /** ISO 3166-1, two letters */
  code: string
  name: string
  /** states, and parts of them that have holidays of their own, as `BY-A` for Augsburg */
  regions: { code: string; name: string }[]
}

export interface HolidayQuestion {
  country: string
  region: string | null
  years: number[]
  /** ISO 639-1; a holiday without a name in it has an English one, or one of its country's own */
  language: string
}

export type HolidayAnswer =
  | { type: "found"; holidays: CalendarHolidayInput[] }
  | { type: "unknown_country" }
  | { type: "unknown_region" }

/** Loaded when somebody asks: the data takes a tenth of a second and 20 MB, which a start has no use for. */
const load = async () => (await import("date-holidays")).default
type Source = InstanceType<Awaited<ReturnType<typeof load>>>

/** Countries whose holidays are known, by name in the asked language, each with its regions. */
export async function listHolidayCountries(language: string): Promise<HolidayCountry[]> {
  const Holidays = await load()
  const source = new Holidays()
  const inOrder = new Intl.Collator(language)
  // the library translates few of them
  const names = new Intl.DisplayNames(language, { type: "region" })
  return Object.keys(source.getCountries())
    .map((code) => {
      const regions = regionsOf(source, code, language)
      return { code, name: names.of(code) ?? code, regions }
    })
    .sort((a, b) => inOrder.compare(a.name, b.name))
}

/**
 * Public holidays that close a whole day, one entry a day, by date. Banks' and school holidays and
 * mere observances are none; the days that stand in for one on a weekend are.
 */
export async function findHolidays(question: HolidayQuestion): Promise<HolidayAnswer> {
  const Holidays = await load()
  const { country, region, years, language } = question
  const known = new Holidays()
  if (!Object.keys(known.getCountries()).includes(country)) {
    return { type: "unknown_country" }
  }
  if (region !== null && !regionsOf(known, country, language).some(({ code }) => code === region)) {
    return { type: "unknown_region" }
  }
  const [state, part] = region?.split("-") ?? []
  const source = new Holidays({ country, state, region: part }, { types: ["public"] })
  source.setLanguages([language, "en", ...source.getLanguages()])
  const days = new Map<string, string>()
  for (const year of [...new Set(years)]) {
    for (const { date, name, start, end } of source.getHolidays(year)) {
      const length = wholeDays(start, end)
      for (const day of daysFrom(date.slice(0, 10), length)) {
        days.set(day, joined(days.get(day), name))
      }
    }
  }
  const holidays = [...days].map(([date, name]) => ({ date, name }))
  return { type: "found", holidays: holidays.sort((a, b) => (a.date < b.date ? -1 : 1)) }
}

function regionsOf(source: Source, country: string, language: string): HolidayCountry["regions"] {
  const states = Object.entries(source.getStates(country, language) ?? {})
  return states.flatMap(([code, name]) => {
    const parts = Object.entries(source.getRegions(country, code, language) ?? {})
    return [
      { code, name },
      ...parts.map(([part, its]) => ({ code: `${code}-${part}`, name: `${name}: ${its}` })),
    ]
  })
}

/** A day may have 23 hours, and half a day off is none off: who is open at all is not closed. */
const wholeDays = (start: Date, end: Date): number =>
  Math.floor((end.getTime() - start.getTime() + 3_600_000) / 86_400_000)

const daysFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_day, index) => {
    const day = new Date(`${first}T00:00:00Z`)
    day.setUTCDate(day.getUTCDate() + index)
    return day.toISOString().slice(0, 10)
  })

const joined = (before: string | undefined, name: string): string =>
  before && before !== name ? `${before}, ${name}` : name
