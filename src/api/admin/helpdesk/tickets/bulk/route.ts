import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { bulkUpdateTicketsWorkflow } from "../../../../../workflows/ticket/bulk-update-tickets"
import { actorOf } from "../../../../utils/actor"
import type { BulkTicketsBody } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<BulkTicketsBody>,
  res: MedusaResponse
) => {
  const { result: results } = await bulkUpdateTicketsWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor: actorOf(req) },
  })
  res.json({ results })
}
