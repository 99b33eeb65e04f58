import { z } from "@medusajs/framework/zod"
import { SERVICE_STATUSES } from "../../../../types"
import { listOf, paging, sortableBy } from "../../../utils/list-query"
import { singleLine } from "../../../utils/single-line"

const id = z.string().min(1).max(100)
const kind = singleLine(60, 1, "Give the service a kind, e.g. sip_trunk")
const text = singleLine(200, 1).nullable().optional()
const date = z.iso.date("A date is written YYYY-MM-DD").nullable().optional()
const reference = id.nullable().optional()

export const ListServices = z.strictObject({
  q: z.string().max(200).optional(),
  customer_id: id.optional(),
  status: listOf(z.enum(SERVICE_STATUSES)),
  kind: z.string().max(60).optional(),
  order: sortableBy("name", "kind", "status", "renews_at", "created_at", "updated_at"),
  ...paging(50, 200),
})
export type ListServicesQuery = z.infer<typeof ListServices>

export const UpdateService = z.strictObject({
  kind: kind.optional(),
  name: singleLine(200, 1, "Give the service a name").optional(),
  identifier: text,
  plan: text,
  site: text,
  status: z.enum(SERVICE_STATUSES).optional(),
  started_at: date,
  renews_at: date,
  monthly_amount: z.number().min(0).max(1e12).nullable().optional(),
  currency_code: z
    .string()
    .regex(/^[A-Za-z]{3}$/, "A currency is three letters, e.g. eur")
    .toLowerCase()
    .nullable()
    .optional(),
  order_id: reference,
  sla_policy_id: reference,
})
export type UpdateServiceBody = z.infer<typeof UpdateService>

/** Whose service it is never changes: tickets of the customer name it. */
export const CreateService = UpdateService.required({ kind: true, name: true }).extend({
  customer_id: id,
})
export type CreateServiceBody = z.infer<typeof CreateService>
