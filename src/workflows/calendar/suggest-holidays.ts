import { MedusaError } from "@medusajs/framework/utils"
import {
  findHolidays,
  type HolidayQuestion,
} from "../../modules/helpdesk/utils/holidays/holiday-source"
import type { CalendarHolidayInput } from "../../types"

/**
 * The public holidays of a country or region, by date.
 * @throws MedusaError(INVALID_DATA) for a country or region nobody knows
 */
export async function suggestHolidays(question: HolidayQuestion): Promise<CalendarHolidayInput[]> {
  const answer = await findHolidays(question)
  switch (answer.type) {
    case "found":
      return answer.holidays
    case "unknown_country":
      throw unknown(`There are no holidays for a country "${question.country}"`)
    case "unknown_region":
      throw unknown(`${question.country} has no region "${question.region}"`)
  }
}

const unknown = (message: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `${message}. GET /admin/helpdesk/calendars/holiday-regions lists what there is`
  )
