import { model } from "@medusajs/framework/utils"
import { TEAM_ROLES } from "../../../types/team"
import { Team } from "./team"

export const TeamMember = model
  .define(
    { name: "team_member", tableName: "helpdesk_team_member" },
    {
      id: model.id({ prefix: "tmem" }).primaryKey(),
      team: model.belongsTo(() => Team, { mappedBy: "members" }),
      user_id: model.text(),
      role: model.enum([...TEAM_ROLES]).default("member"),
      /** when this member last got a ticket by itself: round robin takes the longest ago */
      last_assigned_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { on: ["team_id", "user_id"], unique: true },
    { on: ["user_id"], where: "deleted_at IS NULL" },
  ])
