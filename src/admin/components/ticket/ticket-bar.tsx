import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../../types"
import { ticketNumber } from "../../lib/people"
import { inMetricOrder } from "../../lib/sla-clock"
import { ClockMark } from "../sla/sla-cell"
import { TicketStatusBadge } from "../status-badge"

interface TicketBarProps {
  ticket: TicketDTO
  /** when it was read, milliseconds since 1970 */
  fetchedAt: number
  isShown: boolean
}

/**
 * What of the header must stay in sight where there is no room to keep all of it: it lies over the
 * page and takes no place of its own. The header says the same to screen readers.
 */
export const TicketBar = ({ ticket, fetchedAt, isShown }: TicketBarProps) => {
  const { t } = useTranslation("helpdesk")
  const clocks = inMetricOrder(ticket.clocks).filter((clock) => !clock.met_at)
  return (
    <div
      aria-hidden
      data-testid="helpdesk-ticket-bar"
      className="pointer-events-none sticky top-0 z-[4] -mb-3 h-0 w-full xl:hidden"
    >
      {isShown && (
        <div className="bg-ui-bg-base shadow-elevation-card-hover absolute inset-x-0 top-0 flex flex-col gap-y-1 rounded-b-lg px-6 py-2">
          <div className="flex items-center justify-between gap-x-4">
            <Text as="span" size="small" leading="compact" weight="plus" className="truncate">
              {ticketNumber(ticket.display_id)} {ticket.subject}
            </Text>
            <TicketStatusBadge status={ticket.status} />
          </div>
          {clocks.length > 0 && (
            <div className="flex flex-wrap gap-x-5 gap-y-1">
              {clocks.map((clock) => (
                <span
                  key={clock.metric}
                  className="txt-compact-small text-ui-fg-subtle flex items-center gap-x-1.5"
                >
                  {t(`sla.metric.${clock.metric}`)}
                  <ClockMark clock={clock} fetchedAt={fetchedAt} />
                </span>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  )
}
