import type { MedusaContainer } from "@medusajs/framework/types"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import type { TeamRole } from "../../types/team"
import { AGENT, MANAGER, SENIOR, type DemoUsers } from "./users"

export const FIRST_LINE = "First line"
export const NETWORK = "Network"

const teams: Record<string, [email: string, role: TeamRole][]> = {
  [FIRST_LINE]: [
    [MANAGER, "manager"],
    [SENIOR, "member"],
    [AGENT, "member"],
  ],
  [NETWORK]: [
    [MANAGER, "manager"],
    [SENIOR, "member"],
  ],
}

const categories = ["Fault", "Order and change", "Billing", "Question"] as const
export type DemoCategory = (typeof categories)[number]

/** Ids by name. */
export interface DemoDesk {
  teams: Record<string, string>
  categories: Record<string, string>
}

const idsByName = (rows: { id: string; name: string }[]) =>
  Object.fromEntries(rows.map(({ id, name }) => [name, id]))

async function seedAgents(helpdesk: HelpdeskModuleService, users: DemoUsers): Promise<void> {
  const profiles = [
    { user_id: users[MANAGER], role: "manager" as const, manager_id: null },
    { user_id: users[SENIOR], role: "agent" as const, manager_id: users[MANAGER] },
    { user_id: users[AGENT], role: "agent" as const, manager_id: users[MANAGER] },
  ]
  const known = await helpdesk.listAgentProfiles({ user_id: Object.values(users) })
  const missing = profiles.filter(({ user_id }) => !known.some((row) => row.user_id === user_id))
  if (missing.length) await helpdesk.createAgentProfiles(missing)
}

async function seedTeams(helpdesk: HelpdeskModuleService, users: DemoUsers) {
  const ids = idsByName(await helpdesk.listTeams({ name: Object.keys(teams) }))
  for (const [name, members] of Object.entries(teams)) {
    if (ids[name]) continue
    const team = await helpdesk.createTeams({ name, assignment: "none" })
    ids[name] = team.id
    await helpdesk.createTeamMembers(
      members.map(([email, role]) => ({ team_id: team.id, user_id: users[email], role }))
    )
  }
  return ids
}

async function seedCategories(helpdesk: HelpdeskModuleService) {
  const ids = idsByName(await helpdesk.listTicketCategories({ name: [...categories] }))
  const missing = categories.filter((name) => !ids[name]).map((name) => ({ name }))
  if (!missing.length) return ids
  return { ...ids, ...idsByName(await helpdesk.createTicketCategories(missing)) }
}

/** Who works at the desk, in which teams, and what tickets are sorted into. */
export async function seedDesk(container: MedusaContainer, users: DemoUsers): Promise<DemoDesk> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  await seedAgents(helpdesk, users)
  return {
    teams: await seedTeams(helpdesk, users),
    categories: await seedCategories(helpdesk),
  }
}
