import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteUnsentAttachmentWorkflow } from "../../../../../../../workflows/attachment/delete-unsent-attachment"
import { requireTicket } from "../../../../../../utils/ticket-response"

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id: ticket_id } = await requireTicket(req.scope, req.params.id)
  const { attachment_id: id } = req.params
  await deleteUnsentAttachmentWorkflow(req.scope).run({ input: { ticket_id, id } })
  res.json({ id, object: "attachment", deleted: true })
}
