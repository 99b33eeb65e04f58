import type { MedusaContainer } from "@medusajs/framework/types"
import type { TicketSla } from "../../modules/helpdesk/utils/tickets/ticket-sla"
import type { CustomerDirectory } from "../../modules/mail/utils/matching"
import { chooseFor } from "./load-sla-facts"

/**
 * What a new ticket of a mailbox gets, for every customer who may have written; the key null is a
 * sender nobody knows. Empty where there are no policies.
 */
export async function slaOfSenders(
  container: MedusaContainer,
  customers: CustomerDirectory,
  mailbox: { id: string; category_id: string | null }
): Promise<Map<string | null, TicketSla>> {
  const { byEmail, byExtraAddress, byDomain } = customers
  const ids = new Set([...byEmail.values(), ...byExtraAddress.values(), ...byDomain.values()])
  const asks = [null, ...ids].map((customer_id) => ({
    customer_id,
    service_id: null,
    category_id: mailbox.category_id,
    mailbox_id: mailbox.id,
  }))
  const chosen = await chooseFor(container, asks)
  return new Map(
    asks.flatMap(({ customer_id }, index) => {
      const sla = chosen[index]
      return sla ? [[customer_id, sla] as const] : []
    })
  )
}
