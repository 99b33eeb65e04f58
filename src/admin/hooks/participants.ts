import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ParticipantRole, TicketParticipantDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

export const useParticipants = (ticketId: string) =>
  useQuery({
    queryKey: queryKeys.tickets.participants(ticketId),
    queryFn: () =>
      client.get<{ participants: TicketParticipantDTO[] }>(
        `/helpdesk/tickets/${ticketId}/participants`
      ),
    select: (answer) => answer.participants,
    refetchInterval: 10_000,
  })

/** Adding an address that is there unconfirmed confirms it. */
export function useAddParticipant(ticketId: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: { email: string; role: ParticipantRole }) =>
      client.post(`/helpdesk/tickets/${ticketId}/participants`, body),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.tickets.detail(ticketId) }),
  })
}

export function useRemoveParticipant(ticketId: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (participantId: string) =>
      client.delete(`/helpdesk/tickets/${ticketId}/participants/${participantId}`),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.tickets.detail(ticketId) }),
  })
}
