import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MAIL_MODULE } from "../../../../modules/mail"
import type { MailboxRecord, MailModuleService } from "../../../../modules/mail/service"
import { withoutServers } from "../../../../modules/mail/utils/mailbox"
import type { MailboxDTO } from "../../../../types/mailbox"
import { currentAgent } from "../../../utils/agent"

/** Mailboxes as this request may see them: agents learn names and addresses, managers also the servers. */
export const presentMailboxes = async (
  req: AuthenticatedMedusaRequest,
  rows: MailboxRecord[]
): Promise<MailboxDTO[]> => {
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  const { role } = await currentAgent(req)
  const mailboxes = rows.map((row) => mail.presentMailbox(row))
  return role === "manager" ? mailboxes : mailboxes.map(withoutServers)
}
