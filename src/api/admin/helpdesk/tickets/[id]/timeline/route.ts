import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requireTicket } from "../../../../../utils/ticket-response"
import { timelinePage } from "../../../../../utils/timeline-response"
import type { ListTimelineQuery } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  const { limit, cursor } = req.validatedQuery as ListTimelineQuery
  res.json(await timelinePage(req.scope, id, limit, cursor))
}
