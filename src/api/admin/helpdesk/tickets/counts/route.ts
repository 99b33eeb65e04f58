import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../modules/helpdesk/service"
import { userIdOf } from "../../../../utils/actor"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  res.json({ counts: await helpdesk.countTicketViews(userIdOf(req)) })
}
