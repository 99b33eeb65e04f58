import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { OutboundEmailDTO, OutboundState } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

export interface OutboundListQuery {
  state?: OutboundState
  limit: number
  offset: number
}

export const useOutboundEmails = (query: OutboundListQuery, enabled = true) =>
  useQuery({
    queryKey: queryKeys.outboundEmails.list(query),
    queryFn: () =>
      client.get<{ outbound_emails: OutboundEmailDTO[]; count: number }>(
        "/helpdesk/outbound-emails",
        query
      ),
    placeholderData: keepPreviousData,
    enabled,
  })

export function useRetryOutbound() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => client.post(`/helpdesk/outbound-emails/${id}/retry`),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: queryKeys.outboundEmails.all }),
        cache.invalidateQueries({ queryKey: queryKeys.health() }),
      ]),
  })
}
