import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import type { AgentRole } from "../../types"

export interface CurrentAgent {
  /** null where a secret API key acts: no user stands behind it */
  user_id: string | null
  role: AgentRole
}

/** Who acts in this request and what they may do. Secret API keys act as managers. */
export async function currentAgent(req: AuthenticatedMedusaRequest): Promise<CurrentAgent> {
  const { actor_id, actor_type } = req.auth_context
  if (actor_type === "api-key") {
    return { user_id: null, role: "manager" }
  }
  return { user_id: actor_id, role: await roleOf(req.scope, actor_id) }
}

/**
 * Like currentAgent, for what belongs to one person (drafts, "me").
 * @throws MedusaError(NOT_ALLOWED) for an API key
 */
export function requireUserId(req: AuthenticatedMedusaRequest): string {
  const { actor_id, actor_type } = req.auth_context
  if (actor_type === "api-key") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This belongs to a person: log in as a user, an API key has nothing of its own here"
    )
  }
  return actor_id
}

/** Middleware: lets managers through and answers 403 to agents. */
export async function requireManager(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const { role } = await currentAgent(req)
  if (role === "manager") {
    return next()
  }
  next(
    new MedusaError(
      MedusaError.Types.FORBIDDEN,
      "Only helpdesk managers may do this. A manager can make you one under Settings > Helpdesk > Teams & agents"
    )
  )
}

/** The operator's word first, then the profile; the first user of the shop is always a manager. */
export async function roleOf(container: MedusaContainer, user_id: string): Promise<AgentRole> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const [profile] = await helpdesk.listAgentProfiles({ user_id }, { select: ["role"], take: 1 })
  if (profile?.role === "manager") {
    return "manager"
  }
  const [managers, first] = await Promise.all([helpdesk.managerEmails(), firstUser(container)])
  if (first?.id === user_id) {
    return "manager"
  }
  const email = managers.length > 0 ? await emailOf(container, user_id) : null
  return email && managers.includes(email) ? "manager" : "agent"
}

async function firstUser(container: MedusaContainer): Promise<{ id: string } | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "user",
    fields: ["id"],
    pagination: { take: 1, order: { created_at: "ASC" } },
  })
  return data[0]
}

async function emailOf(container: MedusaContainer, id: string): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "user", fields: ["email"], filters: { id } })
  return data[0]?.email.toLowerCase() ?? null
}
