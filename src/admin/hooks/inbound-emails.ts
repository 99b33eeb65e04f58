import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { InboundEmailDTO, InboundState } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import { readHead } from "../lib/read-head"
import { saveBlob } from "../lib/save-blob"

const WAITING_INTERVAL = 2_000

export interface InboundListQuery {
  state?: InboundState
  mailbox_id?: string
  limit: number
  offset: number
}

export const useInboundEmails = (query: InboundListQuery, enabled = true) =>
  useQuery({
    queryKey: queryKeys.inboundEmails.list(query),
    queryFn: () =>
      client.get<{ inbound_emails: InboundEmailDTO[]; count: number }>(
        "/helpdesk/inbound-emails",
        query
      ),
    placeholderData: keepPreviousData,
    enabled,
  })

export const useInboundEmail = (id: string) =>
  useQuery({
    queryKey: queryKeys.inboundEmails.detail(id),
    queryFn: () => client.get<{ inbound_email: InboundEmailDTO }>(`/helpdesk/inbound-emails/${id}`),
    select: (answer) => answer.inbound_email,
    // A retried mail waits for the next run: look until it has been decided.
    refetchInterval: ({ state }) =>
      state.data?.inbound_email.state === "received" ? WAITING_INTERVAL : false,
  })

/** Mails that could not be processed go back into the queue; the answer carries their new state. */
export function useRetryInbound() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[]) => client.post("/helpdesk/inbound-emails/retry", { ids }),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: queryKeys.inboundEmails.all }),
        cache.invalidateQueries({ queryKey: queryKeys.health() }),
      ]),
  })
}

const SHOWN_BYTES = 64 * 1024

/** The beginning of the mail as it arrived. */
export const useRawHead = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: [...queryKeys.inboundEmails.detail(id), "raw"],
    queryFn: async ({ signal }) =>
      readHead(await client.openStream(rawPath(id), signal), SHOWN_BYTES),
    staleTime: Infinity,
    enabled,
  })

export const useDownloadRaw = (id: string) =>
  useMutation({
    mutationFn: async () => {
      const response = await client.openStream(rawPath(id))
      saveBlob(await response.blob(), `${id}.eml`)
    },
  })

const rawPath = (id: string) => `/helpdesk/inbound-emails/${id}/raw`
