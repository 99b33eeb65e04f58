import { RouteDrawer, SectionRow } from "@medusajs/dashboard/components"
import { Button, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { InboundEmailDTO } from "../../../../types"
import { useRetryInbound } from "../../../hooks/inbound-emails"
import { useMailboxes } from "../../../hooks/mailboxes"
import { useFormat } from "../../../hooks/use-format"
import { messageOf } from "../../../lib/client"
import { useIsManager } from "../layout"
import { InboundStateBadge } from "./inbound-table"
import { RawSource } from "./raw-source"
import { useReasonText } from "./use-reason-text"

const Facts = ({ email }: { email: InboundEmailDTO }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const reasonText = useReasonText()
  const mailbox = useMailboxes().data?.find((one) => one.id === email.mailbox_id)
  return (
    <div className="shadow-borders-base divide-y rounded-lg">
      <SectionRow title={t("fields.status")} value={<InboundStateBadge state={email.state} />} />
      <SectionRow title={t("settings.failed.reason")} value={reasonText(email)} />
      {email.reason_detail ? (
        <SectionRow
          title={t("settings.failed.detail")}
          value={
            <Text size="xsmall" className="break-words font-mono">
              {email.reason_detail}
            </Text>
          }
        />
      ) : null}
      <SectionRow title={t("settings.failed.from")} value={email.from ?? "–"} />
      <SectionRow title={t("fields.mailbox")} value={mailbox?.name ?? "–"} />
      <SectionRow
        title={t("settings.failed.received")}
        value={format.dateTime(email.received_at)}
      />
      <SectionRow title={t("settings.failed.size")} value={format.fileSize(email.size)} />
      <SectionRow title={t("settings.failed.attempts")} value={String(email.attempts)} />
      {email.ticket_id ? (
        <SectionRow
          title={t("settings.failed.ticket")}
          value={
            <Link to={`/helpdesk/tickets/${email.ticket_id}`} className="text-ui-fg-base underline">
              {t("settings.failed.open_ticket")}
            </Link>
          }
        />
      ) : null}
    </div>
  )
}

const RetryButton = ({ email }: { email: InboundEmailDTO }) => {
  const { t } = useTranslation("helpdesk")
  const retry = useRetryInbound()
  const run = () =>
    retry.mutate([email.id], {
      onSuccess: () => toast.success(t("settings.failed.retried", { count: 1 })),
      onError: (error) =>
        toast.error(t("settings.failed.retry_refused"), { description: messageOf(error) }),
    })
  return (
    <Button size="small" isLoading={retry.isPending || email.state === "received"} onClick={run}>
      {t("settings.failed.retry")}
    </Button>
  )
}

/** One incoming mail: why it is here, what it says, and another try. */
export const InboundDetail = ({ email }: { email: InboundEmailDTO }) => {
  const { t } = useTranslation("helpdesk")
  const isManager = useIsManager()
  const canRetry = isManager && email.state !== "processed"
  return (
    <>
      <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-auto">
        <Facts email={email} />
        <RawSource id={email.id} />
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("actions.close")}
          </Button>
        </RouteDrawer.Close>
        {canRetry ? <RetryButton email={email} /> : null}
      </RouteDrawer.Footer>
    </>
  )
}
