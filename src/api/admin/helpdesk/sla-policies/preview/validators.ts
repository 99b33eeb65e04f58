import { z } from "@medusajs/framework/zod"
import { TICKET_PRIORITIES } from "../../../../../types"

const reference = z.string().min(1).max(100).nullish()

export const PreviewSlaPolicy = z.strictObject({
  customer_id: reference,
  service_id: reference,
  category_id: reference,
  mailbox_id: reference,
  priority: z.enum(TICKET_PRIORITIES).default("normal"),
})
export type PreviewSlaPolicyBody = z.infer<typeof PreviewSlaPolicy>
