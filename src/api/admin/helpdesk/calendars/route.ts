import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../modules/helpdesk/service"
import { createCalendarWorkflow } from "../../../../workflows/calendar/create-calendar"
import type { CreateCalendarBody, ListCalendarsQuery } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset } = req.validatedQuery as ListCalendarsQuery
  const order = req.queryConfig.pagination.order ?? { name: "ASC", id: "ASC" }
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const page = { order, take: limit, skip: offset }
  const [calendars, count] = await helpdesk.showCalendars(page)
  res.json({ calendars, count, limit, offset })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateCalendarBody>,
  res: MedusaResponse
) => {
  const { result: id } = await createCalendarWorkflow(req.scope).run({ input: req.validatedBody })
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  res.json({ calendar: await helpdesk.showCalendar(id) })
}
