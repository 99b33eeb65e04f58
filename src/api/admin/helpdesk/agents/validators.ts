import { z } from "@medusajs/framework/zod"
import { AGENT_ROLES } from "../../../../types"
import { paging, sortableBy } from "../../../utils/list-query"

/** Menus show all agents at once. */
export const ListAgents = z.strictObject({
  q: z.string().max(200).optional(),
  order: sortableBy("email", "first_name", "last_name", "role"),
  ...paging(100, 200),
})
export type ListAgentsQuery = z.infer<typeof ListAgents>

/** What agents may say about themselves. */
const own = {
  signature: z.string().max(10_000).nullable().optional(),
  is_available: z.boolean().optional(),
  notifications: z.record(z.string().max(100), z.unknown()).nullable().optional(),
}

export const UpdateOwnProfile = z.strictObject(own)

export const UpdateAgent = z.strictObject({
  ...own,
  role: z.enum(AGENT_ROLES).optional(),
  manager_id: z.string().min(1).max(100).nullable().optional(),
  capacity: z.number().int().min(0).max(100_000).nullable().optional(),
})
export type UpdateAgentBody = z.infer<typeof UpdateAgent>
