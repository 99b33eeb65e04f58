import type { MedusaContainer } from "@medusajs/framework/types"
import { processInboundEmailsWorkflow } from "../workflows/inbound-email/process-inbound-emails"

/** The safety net: finds what a crash or a lost event left waiting. */
export default async function processInboundEmails(container: MedusaContainer) {
  await processInboundEmailsWorkflow(container).run()
}

export const config = {
  name: "helpdesk-process-inbound-emails",
  schedule: { interval: 2000 },
}
