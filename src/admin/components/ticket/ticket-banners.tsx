import { Button, InlineTip, toast } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import type { TicketDTO } from "../../../types"
import { useMergeTicket } from "../../hooks/ticket-actions"
import { messageOf } from "../../lib/client"
import { ticketNumber } from "../../lib/people"

/** What an agent must know before writing a word. */
export const TicketBanners = ({ ticket }: { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  const { merged_into, related_ticket } = ticket
  return (
    <>
      {merged_into && (
        <Banner variant="info" label={t("status.merged")}>
          {t("ticket.banner.merged", {
            number: ticketNumber(merged_into.display_id),
            subject: merged_into.subject,
          })}
          <OpenTicket id={merged_into.id} />
        </Banner>
      )}
      {related_ticket && !merged_into && (
        <RelatedBanner ticketId={ticket.id} related={related_ticket} />
      )}
      {!ticket.requester_confirmed && (
        <Banner variant="warning" label={t("fields.requester")}>
          {t("ticket.banner.unconfirmedRequester", { email: ticket.requester_email })}
        </Banner>
      )}
      {!ticket.requester_email && (
        <Banner variant="warning" label={t("fields.requester")}>
          {t("ticket.banner.noAddress")}
        </Banner>
      )}
      {ticket.status === "spam" && (
        <Banner variant="warning" label={t("status.spam")}>
          {t("ticket.banner.spam")}
        </Banner>
      )}
    </>
  )
}

interface BannerProps {
  variant: "info" | "warning"
  label: string
  children: ReactNode
}

const Banner = ({ children, ...tip }: BannerProps) => (
  <InlineTip {...tip} role="note" className="bg-ui-bg-base">
    <span className="flex flex-wrap items-center gap-x-3 gap-y-2">{children}</span>
  </InlineTip>
)

const OpenTicket = ({ id }: { id: string }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to={`/helpdesk/tickets/${id}`}>{t("ticket.banner.open")}</Link>
    </Button>
  )
}

interface RelatedBannerProps {
  ticketId: string
  related: { id: string; display_id: number; subject: string }
}

const RelatedBanner = ({ ticketId, related }: RelatedBannerProps) => {
  const { t } = useTranslation("helpdesk")
  const navigate = useNavigate()
  const merge = useMergeTicket()
  const number = ticketNumber(related.display_id)
  return (
    <Banner variant="info" label={number}>
      {t("ticket.banner.related", { number, subject: related.subject })}
      <OpenTicket id={related.id} />
      <Button
        size="small"
        variant="secondary"
        isLoading={merge.isPending}
        onClick={() =>
          merge.mutate(
            { id: ticketId, into_ticket_id: related.id },
            {
              onSuccess: () => navigate(`/helpdesk/tickets/${related.id}`),
              onError: (error) => toast.error(messageOf(error)),
            }
          )
        }
      >
        {t("ticket.banner.mergeThere")}
      </Button>
    </Banner>
  )
}
