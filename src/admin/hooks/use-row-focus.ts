import { useCallback, useEffect, useRef } from "react"
import type { TicketDTO } from "../../types"

/** The row of the last visit: back from a ticket, the inbox goes on where it was left. */
let leftAt = { id: "", index: -1 }

/**
 * Which row the keyboard is on. The browser's own focus is the mark; where its row has left the
 * list, the neighbour that took its place is next.
 */
export function useRowFocus(tickets: TicketDTO[]) {
  const links = useRef(new Map<string, HTMLAnchorElement>())
  const refs = useRef(new Map<string, (link: HTMLAnchorElement | null) => void>())
  const last = useRef(leftAt)
  const rows = useRef(tickets)
  rows.current = tickets

  const linkRef = useCallback((id: string) => {
    const known = refs.current.get(id)
    if (known) {
      return known
    }
    const ref = (link: HTMLAnchorElement | null) => {
      if (link) {
        links.current.set(id, link)
      } else {
        links.current.delete(id)
      }
    }
    refs.current.set(id, ref)
    return ref
  }, [])

  const onFocus = useCallback((id: string) => {
    last.current = { id, index: rows.current.findIndex((row) => row.id === id) }
    leftAt = last.current
  }, [])

  /** Back to the row, if it is still there. */
  const restore = useCallback(() => links.current.get(last.current.id)?.focus(), [])

  const hasRows = tickets.length > 0
  useEffect(() => {
    if (document.activeElement === document.body) {
      restore()
    }
  }, [hasRows, restore])

  const move = useCallback((step: 1 | -1) => {
    const index = rows.current.findIndex((row) => row.id === last.current.id)
    const gone = last.current.index - (step === 1 ? 1 : 0)
    const from = index >= 0 ? index : gone
    const target = rows.current[Math.min(Math.max(from + step, 0), rows.current.length - 1)]
    const link = target && links.current.get(target.id)
    link?.focus()
    link?.closest("li")?.scrollIntoView({ block: "nearest" })
  }, [])

  /** The ticket whose row has the focus, if it is still there. */
  const current = useCallback(
    () => rows.current.find((row) => row.id === last.current.id) ?? null,
    []
  )

  return { linkRef, onFocus, move, current, restore }
}
