import { useMutation, useQueryClient } from "@tanstack/react-query"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import type { TicketChanges } from "../lib/ticket-requests"

export interface BulkChanges extends TicketChanges {
  add_tags?: string[]
}

export interface BulkResult {
  id: string
  ok: boolean
  error?: string
}

/** Each ticket succeeds or fails by itself; the answer says which. */
export function useBulkUpdate() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: { ids: string[]; changes: BulkChanges }) =>
      client.post<{ results: BulkResult[] }>("/helpdesk/tickets/bulk", body),
    onSettled: () => cache.invalidateQueries({ queryKey: queryKeys.tickets.all }),
  })
}
