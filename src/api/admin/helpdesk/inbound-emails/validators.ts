import { z } from "@medusajs/framework/zod"
import { createFindParams, createOperatorMap } from "@medusajs/medusa/api/utils/validators"
import { INBOUND_STATES } from "../../../../types"
import { dateTime, deepPaging, sortableBy } from "../../../utils/list-query"

const oneOrMany = <Value extends z.ZodType>(value: Value) => z.union([value, z.array(value)])

export const ListInboundEmails = createFindParams({ limit: 50, offset: 0 })
  .extend({
    state: oneOrMany(z.enum(INBOUND_STATES)).optional(),
    reason: oneOrMany(z.string()).optional(),
    mailbox_id: oneOrMany(z.string()).optional(),
    ticket_id: oneOrMany(z.string()).optional(),
    received_at: createOperatorMap(z.union([dateTime, z.iso.date()])).optional(),
    order: sortableBy("received_at", "created_at", "updated_at", "state", "size", "id"),
    ...deepPaging(50, 1000),
  })
  .strict()

export const RetryInboundEmails = z.strictObject({
  ids: z
    .array(z.string().min(1))
    .min(1, "name at least one mail")
    .max(500, "retry at most 500 mails at a time"),
})
export type RetryInboundEmails = z.infer<typeof RetryInboundEmails>
