import { z } from "@medusajs/framework/zod"
import { TEAM_ASSIGNMENTS, TEAM_ROLES } from "../../../../types"
import { paging, sortableBy } from "../../../utils/list-query"

/** Menus show all teams at once. */
export const ListTeams = z.strictObject({
  order: sortableBy("name", "created_at", "updated_at"),
  ...paging(100, 200),
})
export type ListTeamsQuery = z.infer<typeof ListTeams>

const name = z.string().trim().min(1, "Give the team a name").max(100)
const assignment = z.enum(TEAM_ASSIGNMENTS)
const members = z
  .array(
    z.strictObject({
      user_id: z.string().min(1).max(100),
      role: z.enum(TEAM_ROLES).default("member"),
    })
  )
  .max(500)

export const CreateTeam = z.strictObject({
  name,
  assignment: assignment.default("none"),
  members: members.default([]),
})
export type CreateTeamBody = z.infer<typeof CreateTeam>

export const UpdateTeam = z.strictObject({
  name: name.optional(),
  assignment: assignment.optional(),
  members: members.optional(),
})
export type UpdateTeamBody = z.infer<typeof UpdateTeam>
