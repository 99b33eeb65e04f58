import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../../modules/helpdesk/service"
import { replyToTicketWorkflow } from "../../../../../../workflows/message/reply-to-ticket"
import { userIdOf } from "../../../../../utils/actor"
import { answerStaleReply } from "../../../../../utils/stale-reply"
import { requireTicket, ticketResponse } from "../../../../../utils/ticket-response"
import type { CreateMessageBody, ListNotesQuery } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  const page = req.validatedQuery as ListNotesQuery
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const { items, count } = await helpdesk.listMessagesOf(id, page)
  res.json({ messages: items, count, limit: page.limit, offset: page.offset })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateMessageBody>,
  res: MedusaResponse
) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  const message_id = await answerStaleReply(res, async () => {
    const { result } = await replyToTicketWorkflow(req.scope).run({
      input: { ...req.validatedBody, ticket_id: id, user_id: userIdOf(req) },
    })
    return result
  })
  if (message_id) {
    const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const message = await helpdesk.findMessage(id, message_id)
    res.json({ message, ticket: await ticketResponse(req.scope, id) })
  }
}
