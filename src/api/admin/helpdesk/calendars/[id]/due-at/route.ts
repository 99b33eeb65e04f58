import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../../modules/helpdesk/service"
import type { CalendarDueAtBody } from "../../validators"

/** Works an example out; changes nothing. */
export const POST = async (
  req: AuthenticatedMedusaRequest<CalendarDueAtBody>,
  res: MedusaResponse
) => {
  const { start, minutes } = req.validatedBody
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const due_at = await helpdesk.dueAt(req.params.id, new Date(start), minutes)
  res.json({ due_at: due_at.toISOString() })
}
