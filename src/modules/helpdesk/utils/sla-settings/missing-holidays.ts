import type { CalendarHolidayInput } from "../../../../types/sla"

/**
 * Those of the found holidays whose day is not a holiday yet, one a day, by date. A yearly one
 * stands for its day in every year.
 */
export function missingHolidays(
  present: CalendarHolidayInput[],
  found: CalendarHolidayInput[]
): CalendarHolidayInput[] {
  const dates = new Set(present.map(({ date }) => date))
  const yearly = new Set(
    present.filter(({ is_yearly }) => is_yearly).map(({ date }) => dayOf(date))
  )
  return found
    .filter(({ date }) => {
      const isMissing = !dates.has(date) && !yearly.has(dayOf(date))
      dates.add(date)
      return isMissing
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

const dayOf = (date: string): string => date.slice(5)
