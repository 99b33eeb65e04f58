import { useTicket } from "../../hooks/tickets"
import { ticketNumber } from "../../lib/people"

export const TicketBreadcrumb = ({ id }: { id: string }) => {
  const { data: ticket } = useTicket(id)
  return <>{ticket ? ticketNumber(ticket.display_id) : "…"}</>
}
