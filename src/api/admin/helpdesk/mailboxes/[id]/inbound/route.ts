import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { MAIL_MODULE } from "../../../../../../modules/mail"
import type { MailModuleService } from "../../../../../../modules/mail/service"

/**
 * Takes one raw mail (RFC 5322) as the body. 202 means that it is stored; the same mail again
 * answers the same row.
 */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  try {
    const { id, state } = await mail.storeInboundEmail({
      mailbox_id: req.params.id,
      source: "push",
      // the answer has to reach the sender even when the rest of the mail is not read
      content: req.iterator({ destroyOnReturn: false }),
      received_at: new Date(),
    })
    res.status(202).json({ inbound_email: { id, state } })
  } catch (error) {
    if (!(error instanceof MedusaError) || error.code !== "too_large") {
      throw error
    }
    res.set("Connection", "close").status(413)
    res.json({ type: error.type, code: error.code, message: error.message })
  }
}
