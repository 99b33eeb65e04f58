import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { suggestHolidays } from "../../../../../workflows/calendar/suggest-holidays"
import type { HolidaySuggestionsQuery } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.validatedQuery as HolidaySuggestionsQuery
  const { year: years, region = null, ...question } = query
  res.json({ holidays: await suggestHolidays({ ...question, region, years }) })
}
