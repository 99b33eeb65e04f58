import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepInterval } from "../options/sweep-interval"
import { resumeHeldTicketsWorkflow } from "../workflows/ticket/resume-held-tickets"

const BATCH = 200

export default async function resumeHeldTickets(container: MedusaContainer): Promise<void> {
  await resumeHeldTicketsWorkflow(container).run({ input: { limit: BATCH } })
}

export const config = {
  name: "helpdesk-resume-held-tickets",
  schedule: { interval: sweepInterval() },
}
