import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import type { TicketRow } from "../../modules/helpdesk/utils/dto/rows"
import { toTicketDTO } from "../../modules/helpdesk/utils/dto/to-dto"
import type { TicketCustomerDTO, TicketDTO } from "../../types"

/**
 * The row of a ticket by id, `HD-1042` or number.
 * @throws MedusaError(NOT_FOUND)
 */
export async function requireTicket(container: MedusaContainer, key: string): Promise<TicketRow> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const ticket = await helpdesk.findTicket(key)
  if (!ticket) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ticket with id ${key}`)
  }
  return ticket
}

/** A ticket as one ticket is answered: with customer, related ticket and merge target. */
export async function ticketResponse(container: MedusaContainer, key: string): Promise<TicketDTO> {
  const row = await requireTicket(container, key)
  const [ticket] = await withCustomers(container, [toTicketDTO(row)])
  return {
    ...ticket,
    related_ticket: await reference(container, row.related_ticket_id),
    merged_into: await reference(container, row.merged_into_id),
  }
}

/** Adds the customers of all tickets in one read. */
export async function withCustomers(
  container: MedusaContainer,
  tickets: TicketDTO[]
): Promise<TicketDTO[]> {
  const ids = [...new Set(tickets.flatMap(({ customer_id }) => (customer_id ? [customer_id] : [])))]
  const customers = await customersById(container, ids)
  return tickets.map((ticket) => ({
    ...ticket,
    customer: (ticket.customer_id && customers.get(ticket.customer_id)) || null,
  }))
}

async function customersById(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, TicketCustomerDTO>> {
  if (ids.length === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email", "first_name", "last_name", "company_name"],
    filters: { id: ids },
  })
  return new Map(data.map((customer: TicketCustomerDTO) => [customer.id, customer]))
}

async function reference(
  container: MedusaContainer,
  id: string | null
): Promise<TicketDTO["related_ticket"]> {
  const row = id && (await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).findTicket(id))
  return row ? { id: row.id, display_id: row.display_id, subject: row.subject } : null
}
