import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../../../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../../../../modules/helpdesk/service"
import { undoMessageWorkflow } from "../../../../../../../../workflows/message/undo-message"
import { userIdOf } from "../../../../../../../utils/actor"
import { requireTicket, ticketResponse } from "../../../../../../../utils/ticket-response"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  const { message_id } = req.params
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  if (!(await helpdesk.findMessage(id, message_id))) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no message ${message_id} on this ticket`
    )
  }
  await undoMessageWorkflow(req.scope).run({
    input: { ticket_id: id, message_id, user_id: userIdOf(req) },
  })
  const message = await helpdesk.findMessage(id, message_id)
  res.json({ message, ticket: await ticketResponse(req.scope, id) })
}
