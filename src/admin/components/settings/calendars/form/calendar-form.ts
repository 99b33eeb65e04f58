import type { BusinessCalendarDTO, CalendarHolidayInput } from "../../../../../types"
import type { CalendarBody } from "../../../../hooks/calendars"
import { holidaysFrom, todayIn } from "../holiday-order"
import { hasErrors, officeWeek, type Week, weekOf, windowsOf } from "../../../../lib/week"

export const CALENDAR_SECTIONS = ["general", "hours", "holidays"] as const
export type CalendarSection = (typeof CALENDAR_SECTIONS)[number]

export interface CalendarForm {
  name: string
  time_zone: string
  week: Week
  holidays: Required<CalendarHolidayInput>[]
}

export const newCalendar = (timeZone: string): CalendarForm => ({
  name: "",
  time_zone: timeZone,
  week: officeWeek(),
  holidays: [],
})

/** Holidays to come stand first, as on the calendar's page. */
export function calendarForm(calendar: BusinessCalendarDTO, now: Date): CalendarForm {
  const { name, time_zone, windows, holidays } = calendar
  const { upcoming, past } = holidaysFrom(holidays, todayIn(time_zone, now))
  return {
    name,
    time_zone,
    week: weekOf(windows),
    holidays: [...upcoming, ...past].map(({ holiday: { date, name, is_yearly } }) => ({
      date,
      name,
      is_yearly,
    })),
  }
}

/** What the server stores of one section; holidays and windows replace the stored lists. */
export function sectionBody(form: CalendarForm, section: CalendarSection): Partial<CalendarBody> {
  switch (section) {
    case "general":
      return { name: form.name.trim(), time_zone: form.time_zone }
    case "hours":
      return { windows: windowsOf(form.week) }
    case "holidays":
      return {
        holidays: form.holidays.map((holiday) => ({ ...holiday, name: holiday.name.trim() })),
      }
  }
}

export const calendarBody = (form: CalendarForm): CalendarBody => ({
  name: form.name.trim(),
  time_zone: form.time_zone,
  windows: windowsOf(form.week),
  holidays: form.holidays,
})

export type HolidayError = "holiday_date" | "holiday_name" | "holiday_twice"

/** What is wrong with each holiday, in the order of the rows. */
export const holidayErrors = (holidays: CalendarForm["holidays"]): (HolidayError | null)[] =>
  holidays.map(({ date, name }, index) => {
    if (!date) {
      return "holiday_date"
    }
    if (!name.trim()) {
      return "holiday_name"
    }
    return holidays.findIndex((other) => other.date === date) < index ? "holiday_twice" : null
  })

export const isSectionValid = (form: CalendarForm, section: CalendarSection): boolean => {
  switch (section) {
    case "general":
      return form.name.trim() !== "" && form.time_zone !== ""
    case "hours":
      return !hasErrors(form.week) && form.week.some((day) => day.length > 0)
    case "holidays":
      return holidayErrors(form.holidays).every((error) => error === null)
  }
}
