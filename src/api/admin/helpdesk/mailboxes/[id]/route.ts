import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MAIL_MODULE } from "../../../../../modules/mail"
import type { MailModuleService } from "../../../../../modules/mail/service"
import { deleteMailboxWorkflow } from "../../../../../workflows/mailbox/delete-mailbox"
import { updateMailboxWorkflow } from "../../../../../workflows/mailbox/update-mailbox"
import { presentMailboxes } from "../present"
import type { UpdateMailbox } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  const row = await mail.retrieveMailbox(req.params.id)
  const [mailbox] = await presentMailboxes(req, [row])
  res.json({ mailbox })
}

export const POST = async (req: AuthenticatedMedusaRequest<UpdateMailbox>, res: MedusaResponse) => {
  const { result: mailbox } = await updateMailboxWorkflow(req.scope).run({
    input: { id: req.params.id, update: req.validatedBody },
  })
  res.json({ mailbox })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await deleteMailboxWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "mailbox", deleted: true })
}
