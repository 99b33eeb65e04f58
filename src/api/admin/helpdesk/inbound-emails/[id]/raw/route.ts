import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MAIL_MODULE } from "../../../../../../modules/mail"
import type { MailModuleService } from "../../../../../../modules/mail/service"

/** The mail byte for byte as it came; always a download, never shown by the browser. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  const { id } = await mail.retrieveInboundEmail(req.params.id, { select: ["id"] })
  res.set({
    "Content-Type": "message/rfc822",
    "Content-Disposition": `attachment; filename="${id}.eml"`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox",
    "Cache-Control": "private, no-store",
  })
  await pipeline(Readable.from(mail.streamInboundSource(id)), res)
}
