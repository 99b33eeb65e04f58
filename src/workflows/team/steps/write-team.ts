import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { Membership, TeamChanges } from "../../../modules/helpdesk/utils/teams/plan-members"

export type TeamBody = TeamChanges

export const createTeamStepId = "create-team-step"

export const createTeamStep = createStep(
  createTeamStepId,
  async (input: TeamBody, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    await refuseUnknownUsers(container, input.members ?? [])
    await refuseTakenName(helpdesk, input.name ?? "")
    const id = await helpdesk.addTeam(input)
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
  async ({ id, ...changes }: TeamBody & { id: string }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const { name } = await helpdesk.retrieveTeam(id, { select: ["name"] })
    await refuseUnknownUsers(container, changes.members ?? [])
    if (changes.name && changes.name !== name) {
      await refuseTakenName(helpdesk, changes.name)
    }
    const previous = await helpdesk.changeTeam(id, changes)
    return new StepResponse(id, { id, previous })
  },
  async (before, { container }) => {
    if (before) {
      const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
      await helpdesk.changeTeam(before.id, before.previous)
    }
  }
)

async function refuseUnknownUsers(
  container: MedusaContainer,
  members: Membership[]
): Promise<void> {
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
