import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { OutboundEmailDTO, TicketMessageDTO, TicketNoteDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import type { SendMessageBody } from "../lib/ticket-requests"

/** Sends something about one ticket; afterwards everything shown about tickets is read again. */
function useTicketPost<Body, Answer>(post: (body: Body) => Promise<Answer>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: post,
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.tickets.all }),
  })
}

/** Refused with 409 and code `stale_reply` when the customer has written in the meantime. */
export const useSendMessage = (ticketId: string) =>
  useTicketPost((body: SendMessageBody) =>
    client.post<{ message: TicketMessageDTO }>(`/helpdesk/tickets/${ticketId}/messages`, body)
  )

export const useAddNote = (ticketId: string) =>
  useTicketPost((body: { body: string; mentions: string[] }) =>
    client.post<{ note: TicketNoteDTO }>(`/helpdesk/tickets/${ticketId}/notes`, body)
  )

/** Takes a reply back while it waits; its text returns to the draft. */
export function useUndoSend(ticketId: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (messageId: string) =>
      client.post(`/helpdesk/tickets/${ticketId}/messages/${messageId}/undo`),
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: queryKeys.tickets.all }),
        cache.invalidateQueries({ queryKey: queryKeys.draft(ticketId) }),
      ]),
  })
}

/** Queues a reply again that could not be delivered. */
export function useResend() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (messageId: string) => {
      const { outbound_emails } = await client.get<{ outbound_emails: OutboundEmailDTO[] }>(
        "/helpdesk/outbound-emails",
        { ticket_message_id: messageId }
      )
      await Promise.all(
        outbound_emails.map(({ id }) => client.post(`/helpdesk/outbound-emails/${id}/retry`))
      )
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.tickets.all }),
  })
}
