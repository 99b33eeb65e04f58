import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { mergeTicketsWorkflow } from "../../../../../../workflows/ticket/merge-tickets"
import { actorOf } from "../../../../../utils/actor"
import { requireTicket, ticketResponse } from "../../../../../utils/ticket-response"
import type { MergeTicketBody } from "../../validators"

/** Answers the ticket the story goes on in. */
export const POST = async (
  req: AuthenticatedMedusaRequest<MergeTicketBody>,
  res: MedusaResponse
) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  const { result: target_id } = await mergeTicketsWorkflow(req.scope).run({
    input: { id, into_ticket_id: req.validatedBody.into_ticket_id, actor: actorOf(req) },
  })
  res.json({ ticket: await ticketResponse(req.scope, target_id) })
}
