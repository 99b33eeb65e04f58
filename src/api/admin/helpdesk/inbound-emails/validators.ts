import { z } from "@medusajs/framework/zod"
import { createFindParams, createOperatorMap } from "@medusajs/medusa/api/utils/validators"
import { INBOUND_STATES } from "../../../../types"

const oneOrMany = <Value extends z.ZodType>(value: Value) => z.union([value, z.array(value)])

export const ListInboundEmails = createFindParams({ limit: 50, offset: 0 })
  .extend({
    state: oneOrMany(z.enum(INBOUND_STATES)).optional(),
    reason: oneOrMany(z.string()).optional(),
    mailbox_id: oneOrMany(z.string()).optional(),
    ticket_id: oneOrMany(z.string()).optional(),
    received_at: createOperatorMap().optional(),
  })
  .strict()

export const RetryInboundEmails = z.strictObject({
  ids: z
    .array(z.string().min(1))
    .min(1, "name at least one mail")
    .max(500, "retry at most 500 mails at a time"),
})
export type RetryInboundEmails = z.infer<typeof RetryInboundEmails>
