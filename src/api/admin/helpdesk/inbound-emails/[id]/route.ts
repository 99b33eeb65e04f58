import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MAIL_MODULE } from "../../../../../modules/mail"
import type { MailModuleService } from "../../../../../modules/mail/service"
import { presentInboundEmail } from "../present"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  const row = await mail.retrieveInboundEmail(req.params.id)
  res.json({ inbound_email: presentInboundEmail(row) })
}
