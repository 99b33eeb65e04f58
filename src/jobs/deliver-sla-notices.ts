import type { MedusaContainer } from "@medusajs/framework/types"
import { deliverSlaNoticesWorkflow } from "../workflows/sla-notice/deliver-sla-notices"

/** Apart from the sweep: what a killed server left is told without waiting for the next one. */
export default async function deliverSlaNotices(container: MedusaContainer): Promise<void> {
  await deliverSlaNoticesWorkflow(container).run()
}

export const config = {
  name: "helpdesk-deliver-sla-notices",
  schedule: { interval: 5000 },
}
