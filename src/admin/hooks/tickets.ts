import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { TicketDTO } from "../../types"
import { client, isApiError } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import type { CreateTicketBody, TicketListQuery, TicketListResponse } from "../lib/ticket-requests"

/**
 * What is on screen is never older than this; the browser stops asking while the tab is hidden. A mail is
 * on screen within two seconds: it needs some of them to become a ticket.
 */
export const LIVE_INTERVAL = 1_000

/** For a page on which tickets stand beside something else. */
export const CALM_INTERVAL = 20_000

/** Goes on with what is there; an error without anything to show stays until somebody tries again. */
const whileShown =
  (interval: number) =>
  ({ state }: { state: { data: unknown } }) =>
    state.data === undefined ? false : interval

interface ListOptions {
  /** milliseconds between questions while the list is on screen; left out, it is asked for once */
  every?: number
  enabled?: boolean
}

/** With the time of the answer, which stays with its tickets while the next ones are read. */
export interface FetchedTickets extends TicketListResponse {
  /** milliseconds since 1970 */
  fetchedAt: number
}

export const useTickets = (query: TicketListQuery, { every, enabled }: ListOptions = {}) =>
  useQuery({
    queryKey: queryKeys.tickets.list(query),
    queryFn: async ({ signal }): Promise<FetchedTickets> => {
      const answer = await client.get<TicketListResponse>("/helpdesk/tickets", query, signal)
      return { ...answer, fetchedAt: Date.now() }
    },
    placeholderData: keepPreviousData,
    refetchInterval: every ? whileShown(every) : false,
    refetchOnWindowFocus: every ? "always" : false,
    staleTime: LIVE_INTERVAL,
    enabled,
  })

export type TicketView =
  "mine" | "unassigned" | "all_open" | "escalated" | "breaching" | "pending" | "resolved" | "spam"

export type TicketCounts = Record<TicketView | "at_risk" | "my_breached" | "my_at_risk", number>

export const useTicketCounts = (interval = LIVE_INTERVAL) =>
  useQuery({
    queryKey: queryKeys.tickets.counts(),
    queryFn: () => client.get<{ counts: TicketCounts }>("/helpdesk/tickets/counts"),
    select: (answer) => answer.counts,
    refetchInterval: interval,
    refetchOnWindowFocus: "always",
    staleTime: LIVE_INTERVAL,
  })

export const useTicket = (id: string) =>
  useQuery({
    queryKey: queryKeys.tickets.detail(id),
    queryFn: () => client.get<{ ticket: TicketDTO }>(`/helpdesk/tickets/${id}`),
    select: (answer) => answer.ticket,
    refetchInterval: whileShown(LIVE_INTERVAL),
    retry: (failures, error) => !isApiError(error, 404) && failures < 1,
    refetchOnWindowFocus: "always",
    staleTime: LIVE_INTERVAL,
  })

export function useCreateTicket() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateTicketBody) =>
      client.post<{ ticket: TicketDTO }>("/helpdesk/tickets", body),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.tickets.all }),
  })
}
