import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MAIL_MODULE } from "../../../../modules/mail"
import type { MailModuleService } from "../../../../modules/mail/service"
import { presentInboundEmail } from "./present"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  const { skip = 0, take = 50, order } = req.queryConfig.pagination
  const [rows, count] = await mail.listAndCountInboundEmails(req.filterableFields, {
    skip,
    take,
    order: order ?? { received_at: "DESC", id: "DESC" },
  })
  const inbound_emails = rows.map(presentInboundEmail)
  res.json({ inbound_emails, count, limit: take, offset: skip })
}
