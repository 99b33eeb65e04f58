import type { IUserModuleService } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { AgentRole } from "../../../types"
import { refuseUnknown } from "../../common/refuse-unknown"

export interface AgentBody {
  role?: AgentRole
  manager_id?: string | null
  signature?: string | null
  is_available?: boolean
  capacity?: number | null
  notifications?: Record<string, unknown> | null
}

export interface UpdateAgentInput extends AgentBody {
  user_id: string
}

type AgentColumns = Required<AgentBody> & { id: string }

type AgentUndo = { type: "remove"; user_id: string } | { type: "restore"; profile: AgentColumns }

export const writeAgentStepId = "write-agent"

/** Writes what the desk knows about a user; the first word about somebody makes their profile. */
export const writeAgentStep = createStep(
  writeAgentStepId,
  async ({ user_id, ...fields }: UpdateAgentInput, { container }) => {
    await container.resolve<IUserModuleService>(Modules.USER).retrieveUser(user_id)
    if (fields.manager_id === user_id) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "Nobody is their own manager")
    }
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const [profile] = await helpdesk.listAgentProfiles({ user_id }, { take: 1 })
    await refuseUnknown(
      container,
      { manager_id: fields.manager_id },
      { manager_id: profile?.manager_id }
    )
    const undo: AgentUndo = profile
      ? { type: "restore", profile: columnsOf(profile) }
      : { type: "remove", user_id }
    await (profile
      ? helpdesk.updateAgentProfiles({ id: profile.id, ...fields })
      : helpdesk.createAgentProfiles({ user_id, ...fields }))
    return new StepResponse(user_id, undo)
  },
  async (undo, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    if (undo?.type === "remove") {
      await helpdesk.deleteAgentProfiles({ user_id: undo.user_id })
    }
    if (undo?.type === "restore") {
      await helpdesk.updateAgentProfiles(undo.profile)
    }
  }
)

const columnsOf = (profile: AgentColumns): AgentColumns => {
  const { id, role, manager_id, signature, is_available, capacity, notifications } = profile
  return { id, role, manager_id, signature, is_available, capacity, notifications }
}
