import { z } from "@medusajs/framework/zod"
import { TICKET_PRIORITIES, TIER_COLORS } from "../../../../types"
import { paging, sortableBy } from "../../../utils/list-query"
import { singleLine } from "../../../utils/single-line"

/** Menus show all tiers at once. */
export const ListTiers = z.strictObject({
  order: sortableBy("rank", "name", "created_at", "updated_at"),
  ...paging(100, 200),
})
export type ListTiersQuery = z.infer<typeof ListTiers>

const reference = z.string().min(1).max(100).nullable().optional()

export const CreateTier = z.strictObject({
  name: singleLine(100, 1, "Give the tier a name"),
  rank: z.number().int().min(0).max(1_000_000),
  customer_group_id: reference,
  sla_policy_id: reference,
  min_priority: z.enum(TICKET_PRIORITIES).nullable().optional(),
  color: z.enum(TIER_COLORS).optional(),
})
export type CreateTierBody = z.infer<typeof CreateTier>

export const UpdateTier = CreateTier.partial()
export type UpdateTierBody = z.infer<typeof UpdateTier>
