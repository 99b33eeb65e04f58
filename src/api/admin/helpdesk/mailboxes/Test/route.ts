import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MAIL_MODULE } from "../../../../../modules/mail"
import type { MailModuleService } from "../../../../../modules/mail/service"
import type { TestMailbox } from "../validators"

// Medusa's compiler leaves every folder named "test" out; routes match without regard to case.
export const POST = async (req: AuthenticatedMedusaRequest<TestMailbox>, res: MedusaResponse) => {
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  res.json(await mail.testMailbox(null, req.validatedBody))
}
