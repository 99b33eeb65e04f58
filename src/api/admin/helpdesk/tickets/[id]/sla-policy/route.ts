import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setTicketSlaPolicyWorkflow } from "../../../../../../workflows/sla-choice/set-ticket-sla-policy"
import { actorOf } from "../../../../../utils/actor"
import { requireTicket, ticketResponse } from "../../../../../utils/ticket-response"
import type { SetSlaPolicyBody } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<SetSlaPolicyBody>,
  res: MedusaResponse
) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  const { sla_policy_id, reason = null } = req.validatedBody
  await setTicketSlaPolicyWorkflow(req.scope).run({
    input: { ticket_id: id, sla_policy_id, reason, actor: actorOf(req) },
  })
  res.json({ ticket: await ticketResponse(req.scope, id) })
}
