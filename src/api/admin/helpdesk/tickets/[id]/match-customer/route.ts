import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { matchCustomerWorkflow } from "../../../../../../workflows/ticket/match-customer"
import { actorOf } from "../../../../../utils/actor"
import { requireTicket, ticketResponse } from "../../../../../utils/ticket-response"
import type { MatchCustomerBody } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<MatchCustomerBody>,
  res: MedusaResponse
) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  const { result: ticket_ids } = await matchCustomerWorkflow(req.scope).run({
    input: { ...req.validatedBody, ticket_id: id, actor: actorOf(req) },
  })
  res.json({ ticket: await ticketResponse(req.scope, id), ticket_ids })
}
