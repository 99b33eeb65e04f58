import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MAIL_MODULE } from "../../../../modules/mail"
import type { MailModuleService } from "../../../../modules/mail/service"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  const { skip = 0, take = 50, order } = req.queryConfig.pagination
  const [outbound_emails, count] = await mail.listAndCountOutboundEmails(req.filterableFields, {
    select: req.queryConfig.fields,
    skip,
    take,
    order: order ?? { created_at: "DESC", id: "DESC" },
  })
  res.json({ outbound_emails, count, limit: take, offset: skip })
}
