import type { CalendarHolidayDTO } from "../../../../types"

export interface HolidayDay {
  holiday: CalendarHolidayDTO
  /** `YYYY-MM-DD` of the next time it falls, or of the last where it never comes again */
  date: string
  isPast: boolean
}

/** Only compared as text: a 29 February has its place in years without one, too. */
function nextYearly(date: string, today: string): string {
  const monthDay = date.slice(4)
  const year = Math.max(Number(today.slice(0, 4)), Number(date.slice(0, 4)))
  const thisYear = `${year}${monthDay}`
  return thisYear >= today ? thisYear : `${year + 1}${monthDay}`
}

/** Holidays as they come: the next one first, then those that are over, latest first. */
export function holidaysFrom(holidays: readonly CalendarHolidayDTO[], today: string) {
  const days = holidays.map((holiday): HolidayDay => {
    const date = holiday.is_yearly ? nextYearly(holiday.date, today) : holiday.date
    return { holiday, date, isPast: date < today }
  })
  const byDate = (one: HolidayDay, other: HolidayDay) => one.date.localeCompare(other.date)
  return {
    upcoming: days.filter(({ isPast }) => !isPast).sort(byDate),
    past: days
      .filter(({ isPast }) => isPast)
      .sort(byDate)
      .reverse(),
  }
}

/** Whether a date (`YYYY-MM-DD`) is a holiday already; a yearly one stands for its day in every year. */
export function holidayTest(holidays: readonly CalendarHolidayDTO[]): (date: string) => boolean {
  const dates = new Set(holidays.map(({ date }) => date))
  const yearly = new Set(
    holidays.filter(({ is_yearly }) => is_yearly).map(({ date }) => date.slice(5))
  )
  return (date) => dates.has(date) || yearly.has(date.slice(5))
}

/** Today's date where the calendar is. */
export const todayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now)
