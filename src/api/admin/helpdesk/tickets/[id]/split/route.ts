import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { splitTicketWorkflow } from "../../../../../../workflows/ticket/split-ticket"
import { actorOf } from "../../../../../utils/actor"
import { requireTicket, ticketResponse } from "../../../../../utils/ticket-response"
import type { SplitTicketBody } from "../../validators"

/** Answers the new ticket. */
export const POST = async (
  req: AuthenticatedMedusaRequest<SplitTicketBody>,
  res: MedusaResponse
) => {
  const { id: ticket_id } = await requireTicket(req.scope, req.params.id)
  const { result: id } = await splitTicketWorkflow(req.scope).run({
    input: { ...req.validatedBody, ticket_id, actor: actorOf(req) },
  })
  res.json({ ticket: await ticketResponse(req.scope, id) })
}
