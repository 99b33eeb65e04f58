import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { removeParticipantWorkflow } from "../../../../../../../workflows/ticket/remove-participant"
import { actorOf } from "../../../../../../utils/actor"
import { requireTicket } from "../../../../../../utils/ticket-response"

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  const { participant_id } = req.params
  await removeParticipantWorkflow(req.scope).run({
    input: { ticket_id: id, participant_id, actor: actorOf(req) },
  })
  res.json({ id: participant_id, object: "participant", deleted: true })
}
