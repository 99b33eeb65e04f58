import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"
import type { AccountModuleService } from "../../../modules/account/service"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export interface TicketService {
  service_id?: string | null
  customer_id: string | null
}

export const refuseForeignServiceStepId = "refuse-foreign-service"

export const refuseForeignServiceStep = createStep(
  refuseForeignServiceStepId,
  async (input: TicketService, { container }) => {
    await refuseForeignService(container, input)
    return new StepResponse(null)
  }
)

/**
 * A ticket is about a service of its own customer: another's would promise what was never sold.
 * @throws MedusaError(INVALID_DATA)
 */
export async function refuseForeignService(
  container: MedusaContainer,
  { service_id, customer_id }: TicketService
): Promise<void> {
  if (!service_id) {
    return
  }
  const service = await container
    .resolve<AccountModuleService>(ACCOUNT_MODULE)
    .retrieveCustomerService(service_id)
  if (service.customer_id !== customer_id) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `service_id: "${service.name}" belongs to another customer (${service.customer_id}). ` +
        (customer_id
          ? "Choose a service of the ticket's customer"
          : "The ticket has no customer yet: match it to one first")
    )
  }
}

/** The same for a ticket that is there already. */
export async function refuseForeignServiceOn(
  container: MedusaContainer,
  ticket_id: string,
  service_id: string | null | undefined
): Promise<void> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const ticket = service_id ? await helpdesk.findTicket(ticket_id) : null
  if (ticket) {
    await refuseForeignService(container, { service_id, customer_id: ticket.customer_id })
  }
}
