import type { IUserModuleService } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { Actor } from "../../../modules/helpdesk/repositories/event-repository"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { ParticipantRole } from "../../../types"

export interface AddParticipantInput {
  ticket_id: string
  email?: string
  user_id?: string
  name?: string
  role: ParticipantRole
  actor: Actor
}

export interface RemoveParticipantInput {
  ticket_id: string
  participant_id: string
  actor: Actor
}

export const addParticipantStepId = "add-participant-step"

export const addParticipantStep = createStep(
  addParticipantStepId,
  async ({ actor, ...input }: AddParticipantInput, { container }) => {
    if (input.role === "requester") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "A ticket has one requester. Add others with the role cc or follower"
      )
    }
    const users = container.resolve<IUserModuleService>(Modules.USER)
    const user = input.user_id ? await users.retrieveUser(input.user_id) : null
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const person = await helpdesk.addParticipant(
      {
        ticket_id: input.ticket_id,
        role: input.role,
        email: (user?.email ?? input.email ?? "").toLowerCase(),
        name: input.name ?? ([user?.first_name, user?.last_name].filter(Boolean).join(" ") || null),
        user_id: user?.id ?? null,
        customer_id: null,
      },
      actor
    )
    return new StepResponse(person)
  }
)

export const removeParticipantStepId = "remove-participant-step"

export const removeParticipantStep = createStep(
  removeParticipantStepId,
  async ({ ticket_id, participant_id, actor }: RemoveParticipantInput, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const person = await helpdesk.removeParticipant(ticket_id, participant_id, actor)
    return new StepResponse(person)
  }
)
