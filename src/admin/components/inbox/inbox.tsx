import { Container } from "@medusajs/ui"
import { useEffect, useMemo, useRef, useState } from "react"
import type { TicketDTO } from "../../../types"
import { LIVE_INTERVAL, useTickets } from "../../hooks/tickets"
import { useInboxHotkeys } from "../../hooks/use-inbox-hotkeys"
import { useInboxState } from "../../hooks/use-inbox-state"
import { useRowFocus } from "../../hooks/use-row-focus"
import { useSelection } from "../../hooks/use-selection"
import { toListQuery } from "../../lib/inbox-query"
import { ErrorState } from "../empty-state"
import { ShortcutHelp } from "../shortcut-help"
import { BulkBar } from "./bulk-bar"
import { FilterBar } from "./filter-bar"
import { InboxEmpty } from "./inbox-empty"
import { InboxHeader } from "./inbox-header"
import { InboxPaging } from "./inbox-paging"
import { TicketList, TicketListSkeleton } from "./ticket-list"
import { ViewTabs } from "./view-tabs"

/** Escalated tickets stand first; otherwise the server's order stays. */
const pinEscalated = (tickets: TicketDTO[]) =>
  [...tickets].sort(
    (one, other) => Number(other.escalation_level > 0) - Number(one.escalation_level > 0)
  )

export const Inbox = () => {
  const { state, update, rememberView, ...paging } = useInboxState()
  const query = useMemo(() => toListQuery(state), [state])
  const { data, error, isPlaceholderData, refetch } = useTickets(query, { every: LIVE_INTERVAL })
  const tickets = useMemo(() => pinEscalated(data?.tickets ?? []), [data])
  const selection = useSelection()
  const focus = useRowFocus(tickets)
  const searchRef = useRef<HTMLInputElement>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const selected = tickets.filter((ticket) => selection.ids.has(ticket.id))
  const { clear } = selection

  // a selection belongs to what is listed: it must not act on tickets of another view or page
  useEffect(clear, [query, clear])

  useInboxHotkeys({
    focus,
    selection,
    hasSelection: selected.length > 0,
    onSearch: () => searchRef.current?.focus(),
    onHelp: () => setIsHelpOpen(true),
  })

  const endSelection = () => {
    clear()
    focus.restore()
  }

  return (
    <Container className="isolate divide-y p-0">
      <InboxHeader onHelp={() => setIsHelpOpen(true)} />
      <ViewTabs state={state} onChoose={rememberView} />
      <FilterBar state={state} onChange={update} searchRef={searchRef} />
      {error && !data && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <TicketListSkeleton />}
      {data && tickets.length === 0 && <InboxEmpty state={state} onChange={update} />}
      {data && tickets.length > 0 && (
        <TicketList
          tickets={tickets}
          fetchedAt={data.fetchedAt}
          selection={selection}
          linkRef={focus.linkRef}
          onFocus={focus.onFocus}
          isStale={isPlaceholderData}
        />
      )}
      {data && (
        <InboxPaging
          {...paging}
          shown={tickets.length}
          count={data.count}
          isCapped={data.count_is_capped ?? false}
          nextCursor={data.next_cursor}
        />
      )}
      {selected.length > 0 && <BulkBar tickets={selected} onDone={endSelection} />}
      <ShortcutHelp open={isHelpOpen} onOpenChange={setIsHelpOpen} />
    </Container>
  )
}
