import type { MedusaContainer } from "@medusajs/framework/types"
import { reportDeliveryWorkflow } from "../workflows/outbound-email/report-delivery"

/** Carries what became of mails back to their messages. */
export default async function reportDeliveries(container: MedusaContainer): Promise<void> {
  await reportDeliveryWorkflow(container).run({ input: {} })
}

export const config = {
  name: "helpdesk-report-deliveries",
  schedule: { interval: 2000 },
}
