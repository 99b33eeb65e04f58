import type { MedusaContainer } from "@medusajs/framework/types"
import { queueForgottenRepliesWorkflow } from "../workflows/outbound-email/queue-forgotten-replies"

const BATCH = 200

/** Apart from sending: a reply that cannot become a mail must not hold up those that are ready. */
export default async function queueForgottenReplies(container: MedusaContainer): Promise<void> {
  await queueForgottenRepliesWorkflow(container).run({ input: { limit: BATCH } })
}

export const config = {
  name: "helpdesk-queue-forgotten-replies",
  schedule: { interval: 2000 },
}
