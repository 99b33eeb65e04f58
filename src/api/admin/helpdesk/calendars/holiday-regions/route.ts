import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listHolidayCountries } from "../../../../../modules/helpdesk/utils/holidays/holiday-source"
import type { HolidayRegionsQuery } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { language } = req.validatedQuery as HolidayRegionsQuery
  res.json({ countries: await listHolidayCountries(language) })
}
