import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../modules/helpdesk/service"

/** What was told about deadlines, to whom, and what was not. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const { skip = 0, take = 50, order } = req.queryConfig.pagination
  const [sla_notices, count] = await helpdesk.listAndCountSlaNotices(req.filterableFields, {
    select: req.queryConfig.fields,
    skip,
    take,
    order: order ?? { created_at: "DESC", id: "DESC" },
  })
  res.json({ sla_notices, count, limit: take, offset: skip })
}
