import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { TicketDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import type { TicketChanges } from "../lib/ticket-requests"

type TicketAnswer = { ticket: TicketDTO }

/** Changes show at once and are taken back when the server refuses. */
export function useUpdateTicket(id: string) {
  const cache = useQueryClient()
  const key = queryKeys.tickets.detail(id)
  return useMutation({
    mutationFn: (changes: TicketChanges) =>
      client.post<TicketAnswer>(`/helpdesk/tickets/${id}`, changes),
    onMutate: async (changes) => {
      await cache.cancelQueries({ queryKey: key, exact: true })
      const before = cache.getQueryData<TicketAnswer>(key)
      if (before) {
        cache.setQueryData<TicketAnswer>(key, { ticket: { ...before.ticket, ...changes } })
      }
      return { before }
    },
    onError: (_error, _changes, context) => cache.setQueryData(key, context?.before),
    onSettled: () => cache.invalidateQueries({ queryKey: queryKeys.tickets.all }),
  })
}

function useTicketAction<Body>(path: (body: Body) => string, payload: (body: Body) => unknown) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => client.post<TicketAnswer>(path(body), payload(body)),
    // a match may have given the customer's account an address
    onSuccess: () =>
      Promise.all(
        [queryKeys.tickets, queryKeys.accounts].map(({ all }) =>
          cache.invalidateQueries({ queryKey: all })
        )
      ),
  })
}

export const useMergeTicket = () =>
  useTicketAction<{ id: string; into_ticket_id: string }>(
    ({ id }) => `/helpdesk/tickets/${id}/merge`,
    ({ into_ticket_id }) => ({ into_ticket_id })
  )

export const useRevokeReplyAddress = (id: string) =>
  useTicketAction<void>(
    () => `/helpdesk/tickets/${id}/revoke-reply-address`,
    () => ({})
  )

export const useMatchCustomer = (id: string) =>
  useTicketAction<{ customer_id: string; remember: boolean }>(
    () => `/helpdesk/tickets/${id}/match-customer`,
    (body) => body
  )

/** Null is the way back to what the rules choose. */
export const useChooseSlaPolicy = (id: string) =>
  useTicketAction<{ sla_policy_id: string | null; reason?: string }>(
    () => `/helpdesk/tickets/${id}/sla-policy`,
    (body) => body
  )
