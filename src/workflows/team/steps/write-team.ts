import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { TeamAssignment, TeamRole } from "../../../types"

export interface TeamBody {
  name?: string
  assignment?: TeamAssignment
  /** replaces all members; absent leaves them */
  members?: { user_id: string; role: TeamRole }[]
}

export const createTeamStepId = "create-team-step"

export const createTeamStep = createStep(
  createTeamStepId,
  async ({ name = "", assignment, members = [] }: TeamBody, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    await refuseUnknownUsers(container, members)
    await refuseTakenName(helpdesk, name)
    const { id } = await helpdesk.createTeams({ name, assignment })
    await helpdesk.createTeamMembers(members.map((member) => ({ ...member, team_id: id })))
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).deleteTeams(id)
    }
  }
)

export const updateTeamStepId = "update-team-step"

export const updateTeamStep = createStep(
  updateTeamStepId,
  async ({ id, members, ...fields }: TeamBody & { id: string }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const before = await helpdesk.retrieveTeam(id, { relations: ["members"] })
    await refuseUnknownUsers(container, members ?? [])
    if (fields.name && fields.name !== before.name) {
      await refuseTakenName(helpdesk, fields.name)
    }
    await helpdesk.updateTeams({ id, ...fields })
    if (members) {
      await replaceMembers(helpdesk, id, before.members, members)
    }
    const { name, assignment } = before
    const previous = before.members.map(({ user_id, role }) => ({ user_id, role }))
    return new StepResponse(id, { id, name, assignment, members: previous })
  },
  async (before, { container }) => {
    if (before) {
      const { members, ...fields } = before
      const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
      const { members: now } = await helpdesk.retrieveTeam(before.id, { relations: ["members"] })
      await helpdesk.updateTeams(fields)
      await replaceMembers(helpdesk, before.id, now, members)
    }
  }
)

type Members = { user_id: string; role: TeamRole }[]

/** Members who stay keep their row, and with it their turn in the round robin. */
async function replaceMembers(
  helpdesk: HelpdeskModuleService,
  team_id: string,
  current: (Members[number] & { id: string })[],
  wanted: Members
): Promise<void> {
  const staying = new Map(current.map((member) => [member.user_id, member]))
  const gone = current.filter(({ user_id }) => !wanted.some((member) => member.user_id === user_id))
  await helpdesk.deleteTeamMembers(gone.map(({ id }) => id))
  for (const { user_id, role } of wanted) {
    const member = staying.get(user_id)
    await (member
      ? helpdesk.updateTeamMembers({ id: member.id, role })
      : helpdesk.createTeamMembers({ team_id, user_id, role }))
  }
}

async function refuseUnknownUsers(container: MedusaContainer, members: Members): Promise<void> {
  const ids = members.map(({ user_id }) => user_id)
  const users = container.resolve<IUserModuleService>(Modules.USER)
  const known = await users.listUsers({ id: ids }, { select: ["id"], take: ids.length || 1 })
  const unknown = ids.filter((id) => !known.some((user) => user.id === id))
  if (unknown.length > 0 || new Set(ids).size < ids.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      unknown.length > 0
        ? `There are no users with these ids: ${unknown.join(", ")}`
        : "A user is named twice among the members"
    )
  }
}

async function refuseTakenName(helpdesk: HelpdeskModuleService, name: string): Promise<void> {
  const [taken] = await helpdesk.listTeams({ name }, { take: 1 })
  if (taken) {
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `There is a team "${name}" already${taken.archived_at ? " (archived)" : ""}. Choose another name`
    )
  }
}
