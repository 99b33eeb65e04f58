import { Fire } from "@medusajs/icons"
import { Badge, Checkbox, clx } from "@medusajs/ui"
import { forwardRef, memo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { TicketDTO } from "../../../types"
import { requesterLabel, ticketNumber } from "../../lib/people"
import { TierBadge } from "../account/tier-badge"
import { useAgentName } from "../agent"
import { PriorityBadge } from "../priority-badge"
import { RelativeTime } from "../relative-time"
import { SlaCell } from "../sla/sla-cell"
import { TicketStatusBadge } from "../status-badge"
import { Assignee, Requester } from "./row-people"

/** Fixed widths: a row must not jump while its seconds count down. */
export const ROW_COLUMNS =
  "grid-cols-[20px_minmax(0,1fr)_172px] lg:grid-cols-[20px_minmax(0,1fr)_144px_120px_20px_172px] xl:grid-cols-[20px_minmax(0,1fr)_160px_124px_80px_116px_196px] min-[1400px]:grid-cols-[20px_minmax(0,1fr)_184px_124px_80px_132px_208px]"

interface TicketRowProps {
  ticket: TicketDTO
  /** when it was read, milliseconds since 1970 */
  fetchedAt: number
  isSelected: boolean
  onToggle: (id: string) => void
  onFocus: (id: string) => void
}

/** Two lines; the subject's link covers the row, so a click anywhere opens the ticket. */
const Row = forwardRef<HTMLAnchorElement, TicketRowProps>(
  ({ ticket, fetchedAt, isSelected, onToggle, onFocus }, ref) => {
    const { t } = useTranslation("helpdesk")
    const number = ticketNumber(ticket.display_id)
    const isEscalated = ticket.escalation_level > 0
    return (
      <li
        data-ticket-id={ticket.id}
        className={clx(
          "transition-fg relative grid items-center gap-x-3 gap-y-1 px-6 py-2.5",
          ROW_COLUMNS,
          isEscalated && "shadow-[inset_3px_0_0_var(--tag-red-icon)]",
          isSelected
            ? "bg-ui-bg-highlight hover:bg-ui-bg-highlight-hover"
            : "hover:bg-ui-bg-base-hover focus-within:bg-ui-bg-base-hover"
        )}
      >
        <Checkbox
          className="z-[1]"
          aria-label={t("inbox.list.select", { number })}
          checked={isSelected}
          onCheckedChange={() => onToggle(ticket.id)}
        />
        <div className="flex min-w-0 flex-col">
          <SubjectLine ticket={ticket} number={number} onFocus={onFocus} linkRef={ref} />
          <PreviewLine ticket={ticket} />
          <NarrowLine ticket={ticket} />
        </div>
        <Requester ticket={ticket} />
        <span className="hidden min-w-0 flex-col items-start gap-y-0.5 lg:flex xl:contents">
          <TicketStatusBadge status={ticket.status} />
          <PriorityBadge priority={ticket.priority} />
        </span>
        <Assignee userId={ticket.assignee_id} />
        <SlaCell ticket={ticket} fetchedAt={fetchedAt} link={linkTo(ticket)} />
      </li>
    )
  }
)
Row.displayName = "TicketRow"
export const TicketRow = memo(Row)

const linkTo = (ticket: TicketDTO) => ({
  to: `tickets/${ticket.id}`,
  state: { inbox: window.location.search },
})

interface SubjectLineProps {
  ticket: TicketDTO
  number: string
  onFocus: (id: string) => void
  linkRef: React.ForwardedRef<HTMLAnchorElement>
}

const SubjectLine = ({ ticket, number, onFocus, linkRef }: SubjectLineProps) => {
  const { t } = useTranslation("helpdesk")
  const isUnanswered = ticket.unanswered_since !== null
  return (
    <span className="flex min-w-0 items-center gap-x-1.5">
      {ticket.escalation_level > 0 && (
        <span title={t("inbox.list.escalated")} className="text-ui-tag-red-icon">
          <Fire aria-hidden />
          <span className="sr-only">{t("inbox.list.escalated")}</span>
        </span>
      )}
      {isUnanswered && (
        <span
          title={t("inbox.list.unanswered")}
          className="bg-ui-fg-interactive size-1.5 shrink-0 rounded-full"
        >
          <span className="sr-only">{t("inbox.list.unanswered")}</span>
        </span>
      )}
      <span className="txt-compact-small text-ui-fg-subtle shrink-0 tabular-nums">{number}</span>
      <Link
        ref={linkRef}
        {...linkTo(ticket)}
        onFocus={() => onFocus(ticket.id)}
        className={clx(
          "text-ui-fg-base truncate outline-none after:absolute after:inset-0 after:content-['']",
          "focus-visible:after:shadow-borders-focus",
          isUnanswered ? "txt-compact-small-plus" : "txt-compact-small"
        )}
      >
        {ticket.subject}
      </Link>
      {ticket.tags.slice(0, 3).map((tag) => (
        <Badge key={tag} size="2xsmall" className="hidden min-[1600px]:inline-flex">
          {tag}
        </Badge>
      ))}
    </span>
  )
}

const PreviewLine = ({ ticket }: { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <span className="txt-compact-small text-ui-fg-subtle truncate">
      <RelativeTime at={ticket.last_message_at ?? ticket.created_at} />
      {" · "}
      {ticket.last_message_preview || t("inbox.list.noPreview")}
    </span>
  )
}

/** Where the columns have no room: who it is, how urgent, and what it waits for. */
const NarrowLine = ({ ticket }: { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <span className="mt-1 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 lg:hidden">
      <TicketStatusBadge status={ticket.status} />
      <PriorityBadge priority={ticket.priority} />
      <span className="txt-compact-small text-ui-fg-base min-w-0 truncate">
        {requesterLabel(ticket) ?? t("people.unknownSender")}
      </span>
      {ticket.customer?.tier && <TierBadge tier={ticket.customer.tier} className="shrink-0" />}
      <span className="txt-compact-small text-ui-fg-subtle shrink-0">
        {useAgentName(ticket.assignee_id)}
      </span>
    </span>
  )
}
