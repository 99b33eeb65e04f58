import { model } from "@medusajs/framework/utils"
import { TEAM_ASSIGNMENTS } from "../../../types/team"
import { TeamMember } from "./team-member"

export const Team = model
  .define(
    { name: "team", tableName: "helpdesk_team" },
    {
      id: model.id({ prefix: "team" }).primaryKey(),
      name: model.text(),
      assignment: model.enum([...TEAM_ASSIGNMENTS]).default("none"),
      archived_at: model.dateTime().nullable(),
      members: model.hasMany(() => TeamMember, { mappedBy: "team" }),
    }
  )
  .cascades({ delete: ["members"] })
  .indexes([{ on: ["name"], unique: true }])
