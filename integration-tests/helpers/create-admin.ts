import type {
  MedusaContainer,
  IAuthModuleService,
  IUserModuleService,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken, Modules } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import type { AgentRole } from "../../src/types"

export interface TestAdmin {
  id: string
  email: string
  /** pass as axios options */
  headers: { headers: { authorization: string } }
}

let serial = 0

/**
 * A user who is logged in. The very first user of a shop is always a manager, whatever the role:
 * create a manager first where an agent is tested.
 */
export async function createAdmin(
  container: MedusaContainer,
  role: AgentRole = "manager",
  names: { first_name?: string; last_name?: string; email?: string } = {}
): Promise<TestAdmin> {
  serial += 1
  const users = container.resolve<IUserModuleService>(Modules.USER)
  const user = await users.createUsers({
    email: names.email ?? `${role}-${serial}@desk.test`,
    first_name: names.first_name ?? "Ada",
    last_name: names.last_name ?? `Agent${serial}`,
  })
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const identity = await auth.createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: user.email }],
    app_metadata: { user_id: user.id },
  })
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  await helpdesk.createAgentProfiles({ user_id: user.id, role })
  const token = tokenFor(container, {
    actor_id: user.id,
    actor_type: "user",
    auth_identity_id: identity.id,
  })
  return {
    id: user.id,
    email: user.email,
    headers: { headers: { authorization: `Bearer ${token}` } },
  }
}

export function tokenFor(container: MedusaContainer, payload: Record<string, string>): string {
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const { jwtSecret } = config.projectConfig.http
  return generateJwtToken({ ...payload, app_metadata: {} }, { secret: jwtSecret, expiresIn: "1d" })
}
