import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MAIL_MODULE } from "../../../../../modules/mail"
import type { MailModuleService } from "../../../../../modules/mail/service"
import { outboundEmailFields } from "../query-config"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  const outbound_email = await mail.retrieveOutboundEmail(req.params.id, {
    select: outboundEmailFields,
  })
  res.json({ outbound_email })
}
