import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../modules/helpdesk/service"
import { createTicketWorkflow } from "../../../../workflows/ticket/create-ticket"
import { actorOf, userIdOf } from "../../../utils/actor"
import { ticketList, ticketResponse } from "../../../utils/ticket-response"
import { toFilters } from "./to-filters"
import type { CreateTicketBody, ListTicketsQuery } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListTicketsQuery>,
  res: MedusaResponse
) => {
  const query = req.validatedQuery as ListTicketsQuery
  const { limit, offset, order, cursor } = query
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const filters = toFilters(query, userIdOf(req))
  const { rows, ...page } = await helpdesk.listTicketPage({ filters, order, limit, offset, cursor })
  res.json({ tickets: await ticketList(req.scope, rows), ...page, limit, offset })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateTicketBody>,
  res: MedusaResponse
) => {
  const actor = actorOf(req)
  const { result: id } = await createTicketWorkflow(req.scope).run({
    input: { ...req.validatedBody, channel: actor.actor_id ? "admin" : "api", actor },
  })
  res.json({ ticket: await ticketResponse(req.scope, id) })
}
