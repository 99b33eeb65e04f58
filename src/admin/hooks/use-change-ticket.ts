import { toast } from "@medusajs/ui"
import { messageOf } from "../lib/client"
import type { TicketChanges } from "../lib/ticket-requests"
import { useUpdateTicket } from "./ticket-actions"

/** Changes a ticket at once; a refusal takes the change back and says why. */
export function useChangeTicket(ticketId: string) {
  const { mutate } = useUpdateTicket(ticketId)
  return (changes: TicketChanges) =>
    mutate(changes, { onError: (error) => toast.error(messageOf(error)) })
}
