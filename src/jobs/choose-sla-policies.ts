import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepInterval } from "../options/sweep-interval"
import { chooseForgottenSlaPoliciesWorkflow } from "../workflows/sla-choice/choose-forgotten-sla-policies"

const BATCH = 200

/** The safety net: finds tickets a crash left between their change and the policy it asks for. */
export default async function chooseSlaPolicies(container: MedusaContainer): Promise<void> {
  await chooseForgottenSlaPoliciesWorkflow(container).run({ input: { limit: BATCH } })
}

export const config = {
  name: "helpdesk-choose-sla-policies",
  schedule: { interval: sweepInterval() },
}
