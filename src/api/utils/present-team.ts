import type { InferTypeOf } from "@medusajs/framework/types"
import type { Team } from "../../modules/helpdesk/models/team"
import type { TicketCategory } from "../../modules/helpdesk/models/ticket-category"
import type { TeamDTO, TicketCategoryDTO } from "../../types"

type TeamRecord = Pick<
  InferTypeOf<typeof Team>,
  "id" | "name" | "assignment" | "created_at" | "updated_at"
> & { members: TeamDTO["members"] }

export const presentTeam = (team: TeamRecord): TeamDTO => ({
  id: team.id,
  name: team.name,
  assignment: team.assignment,
  members: team.members.map(({ id, user_id, role }) => ({ id, user_id, role })),
  created_at: team.created_at.toISOString(),
  updated_at: team.updated_at.toISOString(),
})

export const presentCategory = (
  category: InferTypeOf<typeof TicketCategory>
): TicketCategoryDTO => ({
  id: category.id,
  name: category.name,
  parent_id: category.parent_id,
  created_at: category.created_at.toISOString(),
  updated_at: category.updated_at.toISOString(),
})
