import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { revokeReplyAddressWorkflow } from "../../../../../../workflows/ticket/revoke-reply-address"
import { actorOf } from "../../../../../utils/actor"
import { requireTicket, ticketResponse } from "../../../../../utils/ticket-response"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  await revokeReplyAddressWorkflow(req.scope).run({ input: { id, actor: actorOf(req) } })
  res.json({ ticket: await ticketResponse(req.scope, id) })
}
