import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../../../modules/helpdesk/service"
import { importHolidaysWorkflow } from "../../../../../../../workflows/calendar/import-holidays"
import type { ImportHolidaysBody } from "../../../validators"

/** `kept` = days that were holidays already and stay as they are. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ImportHolidaysBody>,
  res: MedusaResponse
) => {
  const { id } = req.params
  const { region = null, ...question } = req.validatedBody
  const { result } = await importHolidaysWorkflow(req.scope).run({
    input: { ...question, region, id },
  })
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const calendar = await helpdesk.showCalendar(id)
  res.json({ calendar, added: result.added, kept: result.kept })
}
