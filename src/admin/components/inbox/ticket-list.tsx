import { Skeleton, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../../types"
import type { Selection } from "../../hooks/use-selection"
import { ROW_COLUMNS, TicketRow } from "./ticket-row"

interface TicketListProps {
  tickets: TicketDTO[]
  /** when they were read, milliseconds since 1970 */
  fetchedAt: number
  selection: Selection
  linkRef: (id: string) => (link: HTMLAnchorElement | null) => void
  onFocus: (id: string) => void
  isStale: boolean
}

export const TicketList = ({ tickets, fetchedAt, selection, ...list }: TicketListProps) => {
  const { linkRef, onFocus, isStale } = list
  const { t } = useTranslation("helpdesk")
  return (
    <ul
      aria-label={t("inbox.list.label")}
      aria-busy={isStale}
      className={clx("divide-y transition-opacity", isStale && "opacity-60")}
    >
      {tickets.map((ticket) => (
        <TicketRow
          key={ticket.id}
          ref={linkRef(ticket.id)}
          ticket={ticket}
          fetchedAt={fetchedAt}
          isSelected={selection.ids.has(ticket.id)}
          onToggle={selection.toggle}
          onFocus={onFocus}
        />
      ))}
    </ul>
  )
}

const SKELETON_ROWS = Array.from({ length: 8 }, (_, index) => index)

export const TicketListSkeleton = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <div role="status" aria-label={t("states.loading")} className="divide-y">
      {SKELETON_ROWS.map((row) => (
        <div key={row} className={clx("grid items-center gap-x-3 px-6 py-2.5", ROW_COLUMNS)}>
          <Skeleton className="size-5 rounded" />
          <div className="flex flex-col gap-y-1">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-4 w-3/5" />
          </div>
          <Skeleton className="hidden h-4 w-28 lg:block" />
          <Skeleton className="hidden h-5 w-20 lg:block" />
          <Skeleton className="hidden h-4 w-16 xl:block" />
          <Skeleton className="hidden h-4 w-full max-w-24 lg:block" />
          <Skeleton className="h-4 w-24" />
        </div>
      ))}
    </div>
  )
}
