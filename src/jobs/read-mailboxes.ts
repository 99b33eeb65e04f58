import type { MedusaContainer } from "@medusajs/framework/types"
import { MAIL_MODULE } from "../modules/mail"
import type { MailModuleService } from "../modules/mail/service"
import { reportMailboxFailuresWorkflow } from "../workflows/mailbox/report-mailbox-failures"

/** Keeps the IMAP readers running; they read between the ticks on their own. */
export default async function readMailboxes(container: MedusaContainer) {
  await container.resolve<MailModuleService>(MAIL_MODULE).superviseReaders()
  await reportMailboxFailuresWorkflow(container).run({ input: {} })
}

export const config = {
  name: "helpdesk-read-mailboxes",
  schedule: { interval: 5000 },
}
