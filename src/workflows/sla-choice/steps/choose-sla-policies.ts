import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { Actor } from "../../../modules/helpdesk/repositories/event-repository"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { chooseFor } from "../load-sla-facts"

export interface ChooseSlaPoliciesInput {
  ticket_ids: string[]
}

/** After so many the ticket is left to the sweep: somebody changes it faster than we look. */
const TRIES = 3

export const chooseSlaPoliciesStepId = "choose-sla-policies-step"

/** Not undone: a choice follows from what the ticket says, and is made again when that is taken back. */
export const chooseSlaPoliciesStep = createStep(
  chooseSlaPoliciesStepId,
  async ({ ticket_ids }: ChooseSlaPoliciesInput, { container }) =>
    new StepResponse(await chooseSlaPolicies(container, ticket_ids))
)

/** @returns the tickets that have another policy, or another reason for it, than before */
export async function chooseSlaPolicies(
  container: MedusaContainer,
  ticket_ids: string[]
): Promise<string[]> {
  const changed: string[] = []
  let left = [...new Set(ticket_ids)]
  for (let attempt = 0; attempt < TRIES && left.length > 0; attempt++) {
    const outcome = await chooseOnce(container, left)
    changed.push(...outcome.applied)
    left = outcome.stale
  }
  return changed
}

/**
 * What a ticket says is read first and compared again under its lock: between lies the choice. A
 * ticket that fails is told and waits for the next sweep; it must not hold up the others.
 */
async function chooseOnce(
  container: MedusaContainer,
  ids: string[]
): Promise<{ applied: string[]; stale: string[] }> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const tickets = (await helpdesk.readTicketSlaAsks(ids)).filter(({ needed_at }) => needed_at)
  const chosen = await chooseFor(container, tickets)
  const results = { applied: [] as string[], stale: [] as string[], unchanged: [] as string[] }
  for (const [index, ticket] of tickets.entries()) {
    try {
      const sla = chosen[index]
      const result = await helpdesk.applySlaChoice(
        ticket.id,
        sla,
        ticket,
        SYSTEM,
        await helpdesk.now()
      )
      results[result].push(ticket.id)
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      const { message } = error as Error
      logger.error(`helpdesk: ticket ${ticket.id} cannot be given its SLA policy: ${message}`)
    }
  }
  return results
}

const SYSTEM: Actor = { cause: "system", actor_id: null }
