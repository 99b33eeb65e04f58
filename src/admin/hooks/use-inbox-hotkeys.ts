import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { TicketDTO } from "../../types"
import { messageOf } from "../lib/client"
import { ticketNumber } from "../lib/people"
import { useMe } from "./agents"
import { type BulkChanges, useBulkUpdate } from "./bulk"
import { useHotkeys } from "./use-hotkeys"
import type { useRowFocus } from "./use-row-focus"
import type { Selection } from "./use-selection"

interface InboxHotkeys {
  focus: ReturnType<typeof useRowFocus>
  selection: Selection
  /** the bar of the selection then owns a and e */
  hasSelection: boolean
  onSearch: () => void
  onHelp: () => void
}

/** j/k move, the other letters act on the row that has the focus. */
export function useInboxHotkeys(options: InboxHotkeys) {
  const { focus, selection, hasSelection, onSearch, onHelp } = options
  const { t } = useTranslation("helpdesk")
  const navigate = useNavigate()
  const { data: me } = useMe()
  const { mutateAsync } = useBulkUpdate()

  const onCurrent = (action: (ticket: TicketDTO) => void) => () => {
    const ticket = focus.current()
    if (ticket) {
      action(ticket)
    }
  }
  const change = (changes: BulkChanges, message: string) => async (ticket: TicketDTO) => {
    try {
      const { results } = await mutateAsync({ ids: [ticket.id], changes })
      if (!results[0].ok) {
        throw new Error(results[0].error)
      }
      toast.success(t(message, { number: ticketNumber(ticket.display_id) }))
    } catch (error) {
      toast.error(messageOf(error))
    }
  }
  const compose = (mode: "reply" | "note") => (ticket: TicketDTO) =>
    navigate(`tickets/${ticket.id}?compose=${mode}`, { state: { inbox: window.location.search } })

  const single = hasSelection
    ? {}
    : {
        a: me && onCurrent(change({ assignee_id: me.user_id }, "inbox.toast.assigned")),
        e: onCurrent(change({ status: "resolved" }, "inbox.toast.resolved")),
      }
  useHotkeys({
    j: () => focus.move(1),
    k: () => focus.move(-1),
    x: onCurrent((ticket) => selection.toggle(ticket.id)),
    r: onCurrent(compose("reply")),
    n: onCurrent(compose("note")),
    "/": onSearch,
    "?": onHelp,
    ...single,
  })
}
