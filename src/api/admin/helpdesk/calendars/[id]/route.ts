import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../modules/helpdesk/service"
import { deleteCalendarWorkflow } from "../../../../../workflows/calendar/delete-calendar"
import { updateCalendarWorkflow } from "../../../../../workflows/calendar/update-calendar"
import type { UpdateCalendarBody } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  res.json({ calendar: await helpdesk.showCalendar(req.params.id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateCalendarBody>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await updateCalendarWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  await GET(req as AuthenticatedMedusaRequest, res)
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await deleteCalendarWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "calendar", deleted: true })
}
