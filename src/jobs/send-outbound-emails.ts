import type { MedusaContainer } from "@medusajs/framework/types"
import { HELPDESK_MODULE } from "../modules/helpdesk"
import type { HelpdeskModuleService } from "../modules/helpdesk/service"
import { MAIL_MODULE } from "../modules/mail"
import type { MailModuleService } from "../modules/mail/service"
import { openPrivateFile } from "../workflows/attachment/steps/store-private-file"
import { queueTicketMessagesWorkflow } from "../workflows/outbound-email/queue-ticket-messages"
import { reportDeliveryWorkflow } from "../workflows/outbound-email/report-delivery"

const FORGOTTEN_BATCH = 200

/** Queues what a crash left behind, starts sending, and carries results back. Sending goes on after the tick. */
export default async function sendOutboundEmails(container: MedusaContainer) {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  const message_ids = await helpdesk.listForgottenReplies(FORGOTTEN_BATCH)
  if (message_ids.length > 0) {
    await queueTicketMessagesWorkflow(container).run({ input: { message_ids } })
  }
  await mail.startSending((fileId) => openPrivateFile(container, fileId))
  await reportDeliveryWorkflow(container).run({ input: {} })
}

export const config = {
  name: "helpdesk-send-outbound-emails",
  schedule: { interval: 2000 },
}
