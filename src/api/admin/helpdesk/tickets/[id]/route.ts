import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { updateTicketWorkflow } from "../../../../../workflows/ticket/update-ticket"
import { actorOf } from "../../../../utils/actor"
import { requireTicket, ticketResponse } from "../../../../utils/ticket-response"
import type { UpdateTicketBody } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ ticket: await ticketResponse(req.scope, req.params.id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateTicketBody>,
  res: MedusaResponse
) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  await updateTicketWorkflow(req.scope).run({
    input: { id, changes: req.validatedBody, actor: actorOf(req) },
  })
  res.json({ ticket: await ticketResponse(req.scope, id) })
}
