import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../../modules/helpdesk/service"
import { toParticipantDTO } from "../../../../../../modules/helpdesk/utils/dto/to-dto"
import { addParticipantWorkflow } from "../../../../../../workflows/ticket/add-participant"
import { actorOf } from "../../../../../utils/actor"
import { requireTicket } from "../../../../../utils/ticket-response"
import type { AddParticipantBody } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const participants = await helpdesk.listParticipantsOf(id)
  const count = participants.length
  res.json({ participants, count, limit: count, offset: 0 })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AddParticipantBody>,
  res: MedusaResponse
) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  const { result: person } = await addParticipantWorkflow(req.scope).run({
    input: { ...req.validatedBody, ticket_id: id, actor: actorOf(req) },
  })
  res.json({ participant: toParticipantDTO(person) })
}
