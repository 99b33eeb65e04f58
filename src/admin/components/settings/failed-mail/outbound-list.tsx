import { ArrowPath, CheckCircle } from "@medusajs/icons"
import { IconButton, Table, Tooltip, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { OutboundEmailDTO } from "../../../../types"
import { useOutboundEmails, useRetryOutbound } from "../../../hooks/outbound-emails"
import { messageOf } from "../../../lib/client"
import { EmptyState } from "../../empty-state"
import { RelativeTime } from "../../relative-time"
import { QueryContent } from "../layout"
import { PAGE_SIZE, Paging } from "./paging"

const RetryButton = ({ email }: { email: OutboundEmailDTO }) => {
  const { t } = useTranslation("helpdesk")
  const retry = useRetryOutbound()
  const run = () =>
    retry.mutate(email.id, {
      onSuccess: () => toast.success(t("settings.failed.resent")),
      onError: (error) =>
        toast.error(t("settings.failed.retry_refused"), { description: messageOf(error) }),
    })
  return (
    <Tooltip content={t("settings.failed.resend")}>
      <IconButton
        size="small"
        variant="transparent"
        aria-label={`${t("settings.failed.resend")}: ${email.subject}`}
        isLoading={retry.isPending}
        onClick={run}
      >
        <ArrowPath />
      </IconButton>
    </Tooltip>
  )
}

const Subject = ({ email }: { email: OutboundEmailDTO }) =>
  email.ticket_id ? (
    <Link
      to={`/helpdesk/tickets/${email.ticket_id}`}
      className="text-ui-fg-base hover:text-ui-fg-interactive txt-compact-small-plus block truncate"
    >
      {email.subject}
    </Link>
  ) : (
    <span className="text-ui-fg-base txt-compact-small-plus block truncate">{email.subject}</span>
  )

const OutboundTable = ({ emails }: { emails: OutboundEmailDTO[] }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("fields.subject")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.failed.to")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.failed.server_words")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.failed.created")}</Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">{t("settings.failed.resend")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {emails.map((email) => (
            <Table.Row key={email.id}>
              <Table.Cell className="max-w-64">
                <Subject email={email} />
              </Table.Cell>
              <Table.Cell className="max-w-52 truncate">
                {email.to.map((one) => one.address).join(", ")}
              </Table.Cell>
              <Table.Cell className="max-w-80 break-words py-2 font-mono text-xs">
                {email.last_error ?? "–"}
              </Table.Cell>
              <Table.Cell className="text-nowrap">
                <RelativeTime at={email.created_at} />
              </Table.Cell>
              <Table.Cell className="w-12 text-right">
                <RetryButton email={email} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** Replies and notices no server took, in the server's own words. */
export const OutboundList = () => {
  const { t } = useTranslation("helpdesk")
  const [page, setPage] = useState(0)
  const emails = useOutboundEmails({
    state: "failed",
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  })
  return (
    <QueryContent query={emails}>
      {({ outbound_emails, count }) =>
        outbound_emails.length === 0 ? (
          <EmptyState
            icon={<CheckCircle />}
            title={t("settings.failed.empty.outbound")}
            hint={t("settings.failed.empty_hint.outbound")}
          />
        ) : (
          <div className="divide-y">
            <OutboundTable emails={outbound_emails} />
            <Paging count={count} page={page} onPage={setPage} />
          </div>
        )
      }
    </QueryContent>
  )
}
