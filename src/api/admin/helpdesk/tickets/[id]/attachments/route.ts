import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../../modules/helpdesk/service"
import { toAttachmentDTO } from "../../../../../../modules/helpdesk/utils/dto/to-dto"
import { saveUpload } from "../../../../../../workflows/attachment/save-upload"
import { userIdOf } from "../../../../../utils/actor"
import type { UploadAttachmentQuery } from "../../validators"

/** The body is the file itself, streamed into the store as it arrives; a workflow could not carry it. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { filename } = req.validatedQuery as UploadAttachmentQuery
  const saved = await saveUpload(req.scope, {
    ticket_id: req.params.id,
    uploaded_by: userIdOf(req),
    filename,
    content_type: req.headers["content-type"] ?? "application/octet-stream",
    source: { stream: req },
  })
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const attachment = await helpdesk.findAttachment(saved.id)
  res.json({ attachment: attachment && toAttachmentDTO(attachment) })
}
