import { z } from "@medusajs/framework/zod"
import { dateTime, listOf, paging, sortableBy } from "../../../utils/list-query"
import { singleLine } from "../../../utils/single-line"

/** Menus show all calendars at once. */
export const ListCalendars = z.strictObject({
  order: sortableBy("name", "created_at", "updated_at"),
  ...paging(100, 200),
})
export type ListCalendarsQuery = z.infer<typeof ListCalendars>

const windows = z
  .array(
    z.strictObject({
      weekday: z.number().int().min(1).max(7),
      start: z.string().max(10),
      end: z.string().max(10),
    })
  )
  .max(200)

const holidays = z
  .array(
    z.strictObject({
      date: z.string().max(20),
      name: singleLine(200, 1),
      is_yearly: z.boolean().default(false),
    })
  )
  .max(2000)

/** What a time, a date or a zone may be is said by the calendar's own rules. */
export const CreateCalendar = z.strictObject({
  name: singleLine(100, 1),
  time_zone: z.string().trim().min(1).max(100),
  windows,
  holidays: holidays.default([]),
})
export type CreateCalendarBody = z.infer<typeof CreateCalendar>

export const UpdateCalendar = CreateCalendar.extend({ holidays }).partial()
export type UpdateCalendarBody = z.infer<typeof UpdateCalendar>

export const CalendarDueAt = z.strictObject({
  start: dateTime,
  minutes: z.number().min(0).max(1_000_000),
})
export type CalendarDueAtBody = z.infer<typeof CalendarDueAt>

const language = z
  .string()
  .regex(/^[a-z]{2}$/, "Write the language as two small letters, for example de")
  .default("en")
const year = z.number().int().min(1970).max(2100)
const MOST_YEARS = 10

export const HolidayRegions = z.strictObject({ language })
export type HolidayRegionsQuery = z.infer<typeof HolidayRegions>

const region = z.string().min(1).max(20).nullish()
const country = z.string().min(1).max(10)

export const HolidaySuggestions = z.strictObject({
  country,
  region,
  year: listOf(z.coerce.number().pipe(year)).pipe(z.array(year).min(1).max(MOST_YEARS)),
  language,
})
export type HolidaySuggestionsQuery = z.infer<typeof HolidaySuggestions>

export const ImportHolidays = z.strictObject({
  country,
  region,
  years: z.array(year).min(1).max(MOST_YEARS),
  language,
})
export type ImportHolidaysBody = z.infer<typeof ImportHolidays>
