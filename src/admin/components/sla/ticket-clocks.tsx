import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../../types"
import { useSlaPolicies } from "../../hooks/sla-policies"
import { inMetricOrder } from "../../lib/sla-clock"
import { ClockStrip } from "./clock-strip"
import { SlaDetails } from "./sla-details"

interface TicketClocksProps {
  ticket: TicketDTO
  /** when the ticket was read, milliseconds since 1970 */
  fetchedAt: number
}

/** What was promised for a ticket and how it stands; nothing in a shop without policies. */
export const TicketClocks = ({ ticket, fetchedAt }: TicketClocksProps) => {
  const { t } = useTranslation("helpdesk")
  const { data: policies = [] } = useSlaPolicies()
  if (!ticket.sla_policy_id && ticket.clocks.length === 0 && policies.length === 0) {
    return null
  }
  return (
    <section
      aria-label={t("sla.clocks")}
      className="flex items-start justify-between gap-x-4 px-6 py-3"
    >
      {ticket.clocks.length > 0 && (
        <ul className="grid min-w-0 flex-1 grid-cols-[repeat(auto-fit,minmax(138px,1fr))] gap-x-5 gap-y-3">
          {inMetricOrder(ticket.clocks).map((clock) => (
            <ClockStrip
              key={clock.metric}
              clock={clock}
              status={ticket.status}
              fetchedAt={fetchedAt}
            />
          ))}
        </ul>
      )}
      <SlaDetails ticket={ticket} />
    </section>
  )
}
