import { useTranslation } from "react-i18next"
import type { HealthDTO } from "../../../hooks/health"
import { useFormat } from "../../../hooks/use-format"
import { useNow } from "../../../hooks/use-now"
import type { Trouble } from "./trouble"

/** Mail waits a few seconds in a healthy desk; after this long somebody should look. */
const SLOW_MS = 5 * 60 * 1000

/** What keeps mail from coming in or going out. */
export function useMailTroubles(health: HealthDTO): Trouble[] {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const now = useNow()
  const failing = health.mailboxes.filter(
    ({ is_active, failing_since }) => is_active && failing_since
  )
  const { inbound, outbound } = health.queues
  const oldest = health.oldest_unprocessed_mail
  const isSlow = oldest !== null && now.getTime() - new Date(oldest).getTime() > SLOW_MS
  return [
    ...(health.mailboxes.length === 0
      ? [{ text: t("settings.overview.no_mailbox"), to: "mailboxes" }]
      : []),
    ...(failing.length > 0
      ? [
          {
            text: t("settings.overview.failing_mailboxes", { count: failing.length }),
            to: failing.length === 1 ? `mailboxes/${failing[0].id}` : "mailboxes",
          },
        ]
      : []),
    ...(inbound.failed > 0
      ? [
          {
            text: t("settings.overview.failed_inbound", { count: inbound.failed }),
            to: "failed-mail",
          },
        ]
      : []),
    ...(outbound.failed > 0
      ? [
          {
            text: t("settings.overview.failed_outbound", { count: outbound.failed }),
            to: "failed-mail?tab=outbound",
          },
        ]
      : []),
    ...(isSlow && oldest
      ? [
          {
            text: t("settings.overview.oldest_waiting", { since: format.relative(oldest, now) }),
            to: "failed-mail?tab=all",
          },
        ]
      : []),
  ]
}
