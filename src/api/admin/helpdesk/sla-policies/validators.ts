import { z } from "@medusajs/framework/zod"
import { SLA_METRICS, SLA_NOTICE_KINDS, TICKET_PRIORITIES } from "../../../../types"
import { paging, sortableBy } from "../../../utils/list-query"
import { singleLine } from "../../../utils/single-line"

/** Menus show all policies at once. */
export const ListSlaPolicies = z.strictObject({
  order: sortableBy("name", "created_at", "updated_at"),
  ...paging(100, 200),
})
export type ListSlaPoliciesQuery = z.infer<typeof ListSlaPolicies>

const A_YEAR = 525_600
const minutes = z.number().max(A_YEAR)

const targets = z
  .array(
    z.strictObject({
      metric: z.enum(SLA_METRICS),
      priority: z.enum(TICKET_PRIORITIES).nullable().default(null),
      minutes,
    })
  )
  .max(50)

const words = z.array(singleLine(100, 1)).max(200)
const ids = z.array(z.string().min(1).max(100)).max(200)

/** What a policy may say is told by its own rules, and so is what it says where a field is left out. */
export const CreateSlaPolicy = z.strictObject({
  name: singleLine(100, 1),
  is_default: z.boolean().optional(),
  calendar_id: z.string().min(1).max(100),
  warning_percents: z.array(z.number().int()).max(50).optional(),
  imminent_minutes: minutes.optional(),
  breach_repeat_minutes: z.array(minutes).max(50).optional(),
  notify_manager_from: z.enum(SLA_NOTICE_KINDS).optional(),
  pause_on_hold: z.boolean().optional(),
  targets,
  contract_types: words.optional(),
  service_kinds: words.optional(),
  category_ids: ids.optional(),
  mailbox_ids: ids.optional(),
})
export type CreateSlaPolicyBody = z.infer<typeof CreateSlaPolicy>

export const UpdateSlaPolicy = CreateSlaPolicy.partial()
export type UpdateSlaPolicyBody = z.infer<typeof UpdateSlaPolicy>
