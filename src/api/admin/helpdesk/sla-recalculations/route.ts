import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../modules/helpdesk/service"
import { toRecalculationDTO } from "../../../../modules/helpdesk/utils/sla-settings/to-dto"
import type { ListSlaRecalculationsQuery } from "./validators"

/** Newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset, state } = req.validatedQuery as ListSlaRecalculationsQuery
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const [rows, count] = await helpdesk.listAndCountSlaRecalculations(state ? { state } : {}, {
    order: { started_at: "DESC", id: "DESC" },
    take: limit,
    skip: offset,
  })
  res.json({ sla_recalculations: rows.map(toRecalculationDTO), count, limit, offset })
}
