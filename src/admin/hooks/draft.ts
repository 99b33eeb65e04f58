import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect, useRef, useState } from "react"
import type { TicketAttachmentDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

const SAVE_AFTER = 1_000

export interface DraftAnswer {
  draft: { body_html: string } | null
  /** files that wait on the ticket for this agent's reply */
  attachments?: TicketAttachmentDTO[]
}

export const NO_DRAFT: DraftAnswer = { draft: null, attachments: [] }

export type DraftStatus = "idle" | "saving" | "saved" | { error: unknown }

/** What this agent has begun to write, read once; it is the editor's from then on. */
export const useDraft = (ticketId: string) =>
  useQuery({
    queryKey: queryKeys.draft(ticketId),
    queryFn: () => client.get<DraftAnswer>(`/helpdesk/tickets/${ticketId}/draft`),
    staleTime: Infinity,
    gcTime: 0,
  })

/** Saves a moment after typing rests; an emptied editor deletes the draft. */
export function useDraftSaver(ticketId: string) {
  const [status, setStatus] = useState<DraftStatus>("idle")
  const pending = useRef<string | null>(null)
  const timer = useRef<number>()
  const path = `/helpdesk/tickets/${ticketId}/draft`

  const flush = useCallback(async () => {
    const html = pending.current
    if (html === null) {
      return
    }
    pending.current = null
    setStatus("saving")
    try {
      await (html === "" ? client.delete(path) : client.post(path, { body_html: html }))
      setStatus(html === "" ? "idle" : "saved")
    } catch (error) {
      setStatus({ error })
    }
  }, [path])

  /** "" stands for nothing written. */
  const save = useCallback(
    (html: string) => {
      pending.current = html
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(flush, SAVE_AFTER)
    },
    [flush]
  )

  /** The text was sent: what is still to be saved must not come back as a draft. */
  const discard = useCallback(() => {
    pending.current = null
    window.clearTimeout(timer.current)
    setStatus("idle")
  }, [])

  // leaving the page within the second would lose the last words
  useEffect(() => () => void flush(), [flush])

  return { status, save, discard }
}

/** Forgets the draft that was just sent, so that the same text is news again if it comes back. */
export function useForgetDraft(ticketId: string) {
  const cache = useQueryClient()
  return () => cache.setQueryData(queryKeys.draft(ticketId), NO_DRAFT)
}
