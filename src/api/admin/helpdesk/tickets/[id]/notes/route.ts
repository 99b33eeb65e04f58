import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../../modules/helpdesk/service"
import { toNoteDTO } from "../../../../../../modules/helpdesk/utils/dto/to-dto"
import { addNoteWorkflow } from "../../../../../../workflows/note/add-note"
import { userIdOf } from "../../../../../utils/actor"
import { requireTicket } from "../../../../../utils/ticket-response"
import type { CreateNoteBody, ListNotesQuery } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  const page = req.validatedQuery as ListNotesQuery
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const { items, count } = await helpdesk.listNotesOf(id, page)
  res.json({ notes: items, count, limit: page.limit, offset: page.offset })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateNoteBody>,
  res: MedusaResponse
) => {
  const { id } = await requireTicket(req.scope, req.params.id)
  const { result: note } = await addNoteWorkflow(req.scope).run({
    input: { ...req.validatedBody, ticket_id: id, author_id: userIdOf(req) },
  })
  res.json({ note: toNoteDTO(note) })
}
