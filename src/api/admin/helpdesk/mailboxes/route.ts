import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MAIL_MODULE } from "../../../../modules/mail"
import type { MailModuleService } from "../../../../modules/mail/service"
import { createMailboxWorkflow } from "../../../../workflows/mailbox/create-mailbox"
import { presentMailboxes } from "./present"
import type { CreateMailbox } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  const { skip = 0, take = 50, order } = req.queryConfig.pagination
  const [rows, count] = await mail.listAndCountMailboxes(req.filterableFields, {
    skip,
    take,
    order: order ?? { name: "ASC", id: "ASC" },
  })
  const mailboxes = await presentMailboxes(req, rows)
  res.json({ mailboxes, count, limit: take, offset: skip })
}

export const POST = async (req: AuthenticatedMedusaRequest<CreateMailbox>, res: MedusaResponse) => {
  const { result: mailbox } = await createMailboxWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  res.json({ mailbox })
}
