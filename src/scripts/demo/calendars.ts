import type { MedusaContainer } from "@medusajs/framework/types"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import type { CalendarWindow } from "../../types/sla"
import { createCalendarWorkflow } from "../../workflows/calendar/create-calendar"
import { importHolidaysWorkflow } from "../../workflows/calendar/import-holidays"

export const ROUND_THE_CLOCK = "24x7"
export const OFFICE_HOURS = "Mon-Fri 09-18 Berlin"

export const TIME_ZONE = "Europe/Berlin"
/** Northwind sits in Berlin. */
const HOLIDAYS = { country: "DE", region: "BE", language: "de" }

const windows = (days: number, start: string, end: string): CalendarWindow[] =>
  Array.from({ length: days }, (_, i) => ({ weekday: i + 1, start, end }))

export const calendars = [
  { name: ROUND_THE_CLOCK, windows: windows(7, "00:00", "24:00"), hasHolidays: false },
  { name: OFFICE_HOURS, windows: windows(5, "09:00", "18:00"), hasHolidays: true },
]

/** When Northwind is open; answers ids by name. */
export async function seedCalendars(container: MedusaContainer): Promise<Record<string, string>> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const known = await helpdesk.listBusinessCalendars({ name: calendars.map(({ name }) => name) })
  const ids = Object.fromEntries(known.map(({ id, name }) => [name, id]))
  const year = new Date().getFullYear()
  for (const { name, windows: open, hasHolidays } of calendars) {
    if (ids[name]) continue
    const { result: id } = await createCalendarWorkflow(container).run({
      input: { name, time_zone: TIME_ZONE, windows: open, holidays: [] },
    })
    ids[name] = id
    if (hasHolidays)
      await importHolidaysWorkflow(container).run({
        input: { id, ...HOLIDAYS, years: [year - 1, year, year + 1] },
      })
  }
  return ids
}
