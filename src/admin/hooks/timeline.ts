import { useMutation, useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import type { TimelineItem } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import { mergePage } from "../lib/timeline-groups"
import { LIVE_INTERVAL } from "./tickets"

interface TimelinePage {
  /** oldest first */
  timeline: TimelineItem[]
  /** leads to what is older; null at the beginning of the story */
  next_cursor: string | null
}

const readPage = (ticketId: string, cursor?: string) =>
  client.get<TimelinePage>(`/helpdesk/tickets/${ticketId}/timeline`, { limit: 100, cursor })

interface Known {
  items: TimelineItem[]
  /** undefined before the first page is there */
  olderCursor?: string | null
}

/** Messages, notes and events of a ticket: the newest page live, older ones on demand. */
export function useTimeline(ticketId: string) {
  const [known, setKnown] = useState<Known | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.tickets.timeline(ticketId),
    queryFn: () => readPage(ticketId),
    refetchInterval: LIVE_INTERVAL,
    refetchOnWindowFocus: "always",
    staleTime: LIVE_INTERVAL,
  })
  useEffect(() => {
    if (data) {
      setKnown((before) => ({
        items: mergePage(before?.items ?? [], data.timeline),
        olderCursor: before ? before.olderCursor : data.next_cursor,
      }))
    }
  }, [data])

  const older = useMutation({
    mutationFn: (cursor: string) => readPage(ticketId, cursor),
    onSuccess: (page) =>
      setKnown((before) => ({
        items: [...page.timeline, ...(before?.items ?? [])],
        olderCursor: page.next_cursor,
      })),
  })
  const olderCursor = known?.olderCursor
  return {
    items: known?.items,
    error,
    refetch,
    hasOlder: Boolean(olderCursor),
    isLoadingOlder: older.isPending,
    loadOlder: () => olderCursor && older.mutate(olderCursor),
  }
}

export type TimelineState = ReturnType<typeof useTimeline>
