import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import type { AgentDTO } from "../../types"

interface User {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

/**
 * Medusa's users with what the desk knows about them, oldest first. The first user and those the
 * operator named are managers whatever their profile says.
 */
export async function listAgents(container: MedusaContainer): Promise<AgentDTO[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const [{ data: users }, profiles, managers] = await Promise.all([
    query.graph({
      entity: "user",
      fields: ["id", "email", "first_name", "last_name"],
      pagination: { take: 1000, skip: 0, order: { created_at: "ASC" } },
    }),
    helpdesk.listAgentProfiles({}, { take: 1000 }),
    helpdesk.managerEmails(),
  ])
  const byUser = new Map(profiles.map((profile) => [profile.user_id, profile]))
  return users.map((user: User, index: number) => {
    const profile = byUser.get(user.id)
    const isManager =
      index === 0 || profile?.role === "manager" || managers.includes(user.email.toLowerCase())
    return {
      id: user.id,
      user_id: user.id,
      email: user.email,
      first_name: user.first_name,
      last_name: user.last_name,
      role: isManager ? "manager" : "agent",
      manager_id: profile?.manager_id ?? null,
      signature: profile?.signature ?? null,
      is_available: profile?.is_available ?? true,
      capacity: profile?.capacity ?? null,
      notifications: profile?.notifications ?? null,
    }
  })
}
