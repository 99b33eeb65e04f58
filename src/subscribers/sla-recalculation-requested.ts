import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { RECALCULATION_REQUESTED } from "../modules/helpdesk/operations/recalculate-clocks"
import { recalculateClocksWorkflow } from "../workflows/sla-recalculation/recalculate-clocks"

/** An edit's clocks follow at once; the job comes by now and then anyway. */
export default async function slaRecalculationRequested({ container }: SubscriberArgs<object>) {
  await recalculateClocksWorkflow(container).run()
}

export const config: SubscriberConfig = {
  event: RECALCULATION_REQUESTED,
  context: { subscriberId: "helpdesk-sla-recalculation-requested" },
}
