import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../../modules/helpdesk/service"
import { openPrivateFile } from "../../../../../../workflows/attachment/steps/store-private-file"
import { contentHeaders } from "../../../../../utils/content-headers"
import type { AttachmentContentQuery } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { inline } = req.validatedQuery as AttachmentContentQuery
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const attachment = await helpdesk.findAttachment(req.params.id)
  if (!attachment) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no attachment with id ${req.params.id}`
    )
  }
  const content = await openPrivateFile(req.scope, attachment.file_id)
  res.set(contentHeaders(attachment, inline === "1"))
  await pipeline(content, res)
}
