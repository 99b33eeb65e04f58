import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import type { AgentDTO } from "../../types"

/**
 * Medusa's users with what the desk knows about them, oldest first. The first user and those the
 * operator named are managers whatever their profile says.
 */
export async function listAgents(container: MedusaContainer): Promise<AgentDTO[]> {
  const users = container.resolve<IUserModuleService>(Modules.USER)
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const [everybody, profiles, managers] = await Promise.all([
    users.listUsers(
      {},
      {
        select: ["id", "email", "first_name", "last_name"],
        order: { created_at: "ASC", id: "ASC" },
        take: null,
      }
    ),
    helpdesk.listAgentProfiles({}, { take: null }),
    helpdesk.managerEmails(),
  ])
  const byUser = new Map(profiles.map((profile) => [profile.user_id, profile]))
  return everybody.map((user, index) => {
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
