import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MAIL_MODULE } from "../../../../../../modules/mail"
import type { MailModuleService } from "../../../../../../modules/mail/service"
import { retryOutboundEmailWorkflow } from "../../../../../../workflows/outbound-email/retry-outbound-email"
import { outboundEmailFields } from "../../query-config"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await retryOutboundEmailWorkflow(req.scope).run({ input: { id: req.params.id } })
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  const outbound_email = await mail.retrieveOutboundEmail(req.params.id, {
    select: outboundEmailFields,
  })
  res.json({ outbound_email })
}
