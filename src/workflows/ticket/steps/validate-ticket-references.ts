import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"

export interface TicketReferences {
  assignee_id?: string | null
  team_id?: string | null
  category_id?: string | null
  order_id?: string | null
  mailbox_id?: string | null
}

export const validateTicketReferencesStepId = "validate-ticket-references"

/** Refuses ids that name nothing: a ticket handed to nobody is a ticket nobody sees. */
export const validateTicketReferencesStep = createStep(
  validateTicketReferencesStepId,
  async (input: TicketReferences, { container }) => {
    await validateTicketReferences(container, input)
    return new StepResponse(null)
  }
)

/** @throws MedusaError(INVALID_DATA) naming the field */
export async function validateTicketReferences(
  container: MedusaContainer,
  input: TicketReferences
): Promise<void> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  const active = { archived_at: null }
  const one = { select: ["id"], take: 1 }
  const checks: Record<keyof TicketReferences, (id: string) => Promise<unknown[]>> = {
    assignee_id: (id) => graph(container, "user", id),
    order_id: (id) => graph(container, "order", id),
    team_id: (id) => helpdesk.listTeams({ id, ...active }, one),
    category_id: (id) => helpdesk.listTicketCategories({ id, ...active }, one),
    mailbox_id: (id) => mail.listMailboxes({ id }, one),
  }
  for (const [field, find] of Object.entries(checks)) {
    const id = input[field as keyof TicketReferences]
    if (id && (await find(id)).length === 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${field}: there is no such ${field.replace("_id", "")} (${id}), or it is archived`
      )
    }
  }
}

async function graph(container: MedusaContainer, entity: string, id: string): Promise<unknown[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields: ["id"], filters: { id } })
  return data
}
