import { useQuery } from "@tanstack/react-query"
import type { TimelineItem } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import { LIVE_INTERVAL } from "./tickets"

/** Messages, notes and events of a ticket, oldest first. */
export const useTimeline = (ticketId: string) =>
  useQuery({
    queryKey: queryKeys.tickets.timeline(ticketId),
    queryFn: () =>
      client.get<{ timeline: TimelineItem[] }>(`/helpdesk/tickets/${ticketId}/timeline`),
    select: (answer) => answer.timeline,
    refetchInterval: LIVE_INTERVAL,
    refetchOnWindowFocus: "always",
    staleTime: LIVE_INTERVAL,
  })
