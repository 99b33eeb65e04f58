import { User } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../../types"
import { contactName, requesterLabel } from "../../lib/people"
import { TierBadge } from "../account/tier-badge"
import { AgentAvatar, AgentLabel, useAgentName } from "../agent"

/** In full where there is room; else a face, or the lack of one. */
export const Assignee = ({ userId }: { userId: string | null }) => {
  const name = useAgentName(userId)
  return (
    <>
      <span className="text-ui-fg-muted hidden lg:block xl:hidden" title={name}>
        {userId ? <AgentAvatar userId={userId} /> : <User aria-hidden />}
        <span className="sr-only">{name}</span>
      </span>
      <AgentLabel userId={userId} className="txt-compact-small text-ui-fg-subtle hidden xl:flex" />
    </>
  )
}

export const Requester = ({ ticket }: { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  const { customer } = ticket
  const first = requesterLabel(ticket) ?? t("people.unknownSender")
  const second = customer ? contactName(customer) : ticket.requester_email
  return (
    <span className="hidden min-w-0 flex-col lg:flex" title={ticket.requester_email ?? undefined}>
      <span className="txt-compact-small text-ui-fg-base truncate">{first}</span>
      <span className="flex min-w-0 items-center gap-x-1.5">
        {customer?.tier && <TierBadge tier={customer.tier} className="shrink-0" />}
        {second && second !== first && (
          <span className="txt-compact-small text-ui-fg-subtle truncate">{second}</span>
        )}
      </span>
    </span>
  )
}
