import type { AgentDTO, TicketCustomerDTO, TicketDTO } from "../../types"

const fullName = (person: { first_name: string | null; last_name: string | null }) =>
  [person.first_name, person.last_name].filter(Boolean).join(" ")

export const agentName = (agent: AgentDTO): string => fullName(agent) || agent.email

export const customerName = (customer: TicketCustomerDTO): string =>
  customer.company_name || fullName(customer) || customer.email

/** The person behind a company's name, when both are known. */
export const contactName = (customer: TicketCustomerDTO): string => fullName(customer)

/** Who a ticket is from, in one line; null when nobody knows. */
export const requesterLabel = (ticket: TicketDTO): string | null =>
  ticket.customer
    ? customerName(ticket.customer)
    : ticket.requester_name || ticket.requester_email || null

export const initialsOf = (name: string): string =>
  name
    .split(/[\s@.]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => part[0].toUpperCase())
    .join("")

export const ticketNumber = (displayId: number): string => `HD-${displayId}`
