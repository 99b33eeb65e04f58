import type { CalendarDefinition } from "./types"

type Holidays = CalendarDefinition["holidays"]

/** `date` is `YYYY-MM-DD`. A yearly holiday on 29 February falls on leap years only. */
export function isHoliday(date: string, holidays: Holidays): boolean {
  return holidays.some((holiday) =>
    holiday.is_yearly ? holiday.date.slice(5) === date.slice(5) : holiday.date === date
  )
}
