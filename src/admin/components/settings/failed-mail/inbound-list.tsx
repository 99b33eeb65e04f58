import { CheckCircle } from "@medusajs/icons"
import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useInboundEmails, useRetryInbound } from "../../../hooks/inbound-emails"
import { messageOf } from "../../../lib/client"
import { EmptyState } from "../../empty-state"
import { QueryContent, useIsManager } from "../layout"
import { InboundTable } from "./inbound-table"
import { PAGE_SIZE, Paging } from "./paging"
import { type FailedMailTab, STATE_OF_TAB } from "./tabs"

interface BarProps {
  ids: string[]
  onDone: () => void
}

const RetryBar = ({ ids, onDone }: BarProps) => {
  const { t } = useTranslation("helpdesk")
  const retry = useRetryInbound()
  const run = () =>
    retry.mutate(ids, {
      onSuccess: () => {
        toast.success(t("settings.failed.retried", { count: ids.length }))
        onDone()
      },
      onError: (error) =>
        toast.error(t("settings.failed.retry_refused"), { description: messageOf(error) }),
    })
  return (
    <div className="bg-ui-bg-subtle flex items-center justify-between px-6 py-2" role="status">
      <Text size="small">{t("settings.failed.selected", { count: ids.length })}</Text>
      <Button size="small" variant="secondary" isLoading={retry.isPending} onClick={run}>
        {t("settings.failed.retry")}
      </Button>
    </div>
  )
}

/** Incoming mail of one tab; failed mail can be selected and tried again. */
export const InboundList = ({ tab }: { tab: Exclude<FailedMailTab, "outbound"> }) => {
  const { t } = useTranslation("helpdesk")
  const isManager = useIsManager()
  const [page, setPage] = useState(0)
  const [ids, setIds] = useState<string[]>([])
  const emails = useInboundEmails({
    state: STATE_OF_TAB[tab],
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  })
  const canRetry = isManager && tab === "failed"
  const goTo = (next: number) => {
    setPage(next)
    setIds([])
  }
  return (
    <QueryContent query={emails}>
      {({ inbound_emails, count }) =>
        inbound_emails.length === 0 ? (
          <EmptyState
            icon={<CheckCircle />}
            title={t(`settings.failed.empty.${tab}`)}
            hint={t(`settings.failed.empty_hint.${tab}`)}
          />
        ) : (
          <div className="divide-y">
            {canRetry && ids.length > 0 ? <RetryBar ids={ids} onDone={() => setIds([])} /> : null}
            <InboundTable
              emails={inbound_emails}
              selection={canRetry ? { ids, onChange: setIds } : null}
              showState={tab === "all"}
            />
            <Paging count={count} page={page} onPage={goTo} />
          </div>
        )
      }
    </QueryContent>
  )
}
