import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { INBOUND_EMAIL_RECEIVED } from "../modules/mail/intake/inbound-mail-service"
import { processInboundEmailsWorkflow } from "../workflows/inbound-email/process-inbound-emails"

/** New mail is looked at at once; the job comes by every few seconds anyway. */
export default async function inboundEmailReceived({ container }: SubscriberArgs<object>) {
  await processInboundEmailsWorkflow(container).run()
}

export const config: SubscriberConfig = {
  event: INBOUND_EMAIL_RECEIVED,
  context: { subscriberId: "helpdesk-inbound-email-received" },
}
