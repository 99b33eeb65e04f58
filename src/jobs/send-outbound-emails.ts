import type { MedusaContainer } from "@medusajs/framework/types"
import { MAIL_MODULE } from "../modules/mail"
import type { MailModuleService } from "../modules/mail/service"
import { openPrivateFile } from "../workflows/attachment/steps/store-private-file"

/** Starts sending what is due; sending goes on after the tick. */
export default async function sendOutboundEmails(container: MedusaContainer): Promise<void> {
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  await mail.startSending((fileId) => openPrivateFile(container, fileId))
}

export const config = {
  name: "helpdesk-send-outbound-emails",
  schedule: { interval: 2000 },
}
