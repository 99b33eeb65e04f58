import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MAIL_MODULE } from "../../../../../../modules/mail"
import type { MailModuleService } from "../../../../../../modules/mail/service"
import { retryInboundEmailsWorkflow } from "../../../../../../workflows/inbound-email/retry-inbound-emails"
import { presentInboundEmail } from "../../present"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await retryInboundEmailsWorkflow(req.scope).run({ input: { ids: [id] } })
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  res.json({ inbound_email: presentInboundEmail(await mail.retrieveInboundEmail(id)) })
}
