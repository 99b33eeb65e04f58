import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../../modules/helpdesk/service"
import { toAttachmentDTO } from "../../../../../../modules/helpdesk/utils/dto/to-dto"
import { deleteDraftWorkflow } from "../../../../../../workflows/message/delete-draft"
import { saveDraftWorkflow } from "../../../../../../workflows/message/save-draft"
import { requireUserId } from "../../../../../utils/agent"
import { requireTicket } from "../../../../../utils/ticket-response"
import type { SaveDraftBody } from "../../validators"

/** What this agent has begun to write, and the files that wait for it. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const user_id = requireUserId(req)
  const { id } = await requireTicket(req.scope, req.params.id)
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const [draft, attachments] = [
    await helpdesk.findDraft(id, user_id),
    await helpdesk.waitingAttachments(id, user_id),
  ]
  res.json({ draft, attachments: attachments.map(toAttachmentDTO) })
}

export const POST = async (req: AuthenticatedMedusaRequest<SaveDraftBody>, res: MedusaResponse) => {
  const user_id = requireUserId(req)
  const { id } = await requireTicket(req.scope, req.params.id)
  const { result: body_html } = await saveDraftWorkflow(req.scope).run({
    input: { ticket_id: id, user_id, body_html: req.validatedBody.body_html },
  })
  res.json({ draft: { body_html } })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const user_id = requireUserId(req)
  const { id } = await requireTicket(req.scope, req.params.id)
  await deleteDraftWorkflow(req.scope).run({ input: { ticket_id: id, user_id } })
  res.json({ id, object: "draft", deleted: true })
}
