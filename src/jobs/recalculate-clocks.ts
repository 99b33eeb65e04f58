import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepInterval } from "../options/sweep-interval"
import { recalculateClocksWorkflow } from "../workflows/sla-recalculation/recalculate-clocks"

/** The safety net: finds clocks that a crash, a lost event or a late commit left at an old version. */
export default async function recalculateClocks(container: MedusaContainer): Promise<void> {
  await recalculateClocksWorkflow(container).run()
}

export const config = {
  name: "helpdesk-recalculate-clocks",
  schedule: { interval: sweepInterval() },
}
