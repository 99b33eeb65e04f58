import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepInterval } from "../options/sweep-interval"
import { sweepSlaClocksWorkflow } from "../workflows/sla-notice/sweep-sla-clocks"

export default async function sweepSlaClocks(container: MedusaContainer): Promise<void> {
  await sweepSlaClocksWorkflow(container).run()
}

export const config = {
  name: "helpdesk-sweep-sla-clocks",
  schedule: { interval: sweepInterval() },
}
