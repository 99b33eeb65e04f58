import { model } from "@medusajs/framework/utils"
import { AGENT_ROLES } from "../../../types/team"

/** What Medusa's user does not know about an agent. A user without a row is an available agent. */
export const AgentProfile = model
  .define(
    { name: "agent_profile", tableName: "helpdesk_agent_profile" },
    {
      id: model.id({ prefix: "agpr" }).primaryKey(),
      user_id: model.text(),
      role: model.enum([...AGENT_ROLES]).default("agent"),
      manager_id: model.text().nullable(),
      signature: model.text().nullable(),
      is_available: model.boolean().default(true),
      /** open tickets this agent may hold before automatic assignment passes by; null = no limit */
      capacity: model.number().nullable(),
      notifications: model.json().nullable(),
    }
  )
  .indexes([
    { on: ["user_id"], unique: true },
    { on: ["manager_id"], where: "deleted_at IS NULL AND manager_id IS NOT NULL" },
  ])
