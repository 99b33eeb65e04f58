import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import type { TicketRow } from "../../modules/helpdesk/utils/dto/rows"
import { toTicketDTO } from "../../modules/helpdesk/utils/dto/to-dto"
import type { TicketCustomerDTO, TicketDTO } from "../../types"
import { effectiveTiers } from "../../workflows/sla-choice/load-sla-facts"

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
  const [ticket] = await ticketList(container, [row])
  return {
    ...ticket,
    related_ticket: await reference(container, row.related_ticket_id),
    merged_into: await reference(container, row.merged_into_id),
  }
}

/** Tickets with their clocks and customers, each read at once for all of them. */
export async function ticketList(
  container: MedusaContainer,
  rows: TicketRow[]
): Promise<TicketDTO[]> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const customer_ids = [...new Set(rows.flatMap(({ customer_id }) => customer_id ?? []))]
  const [clocks, customers] = await Promise.all([
    helpdesk.showClocks(
      rows.map(({ id }) => id),
      new Date()
    ),
    customersById(container, customer_ids),
  ])
  return rows.map((row) => ({
    ...toTicketDTO(row, clocks.get(row.id) ?? []),
    customer: (row.customer_id && customers.get(row.customer_id)) || null,
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
  const [{ data }, tiers] = await Promise.all([
    query.graph({
      entity: "customer",
      fields: ["id", "email", "first_name", "last_name", "company_name"],
      filters: { id: ids },
    }),
    effectiveTiers(container, ids),
  ])
  return new Map(
    data.map((customer: Omit<TicketCustomerDTO, "tier">) => [
      customer.id,
      { ...customer, tier: tiers.get(customer.id) ?? null },
    ])
  )
}

async function reference(
  container: MedusaContainer,
  id: string | null
): Promise<TicketDTO["related_ticket"]> {
  const row = id && (await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).findTicket(id))
  return row ? { id: row.id, display_id: row.display_id, subject: row.subject } : null
}
