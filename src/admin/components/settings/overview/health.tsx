import { CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { type HealthDTO, useHealth } from "../../../hooks/health"
import { useFormat } from "../../../hooks/use-format"
import { useNow } from "../../../hooks/use-now"
import { QueryContent, Section } from "../layout"

/** Mail waits a few seconds in a healthy desk; after this long somebody should look. */
const SLOW_MS = 5 * 60 * 1000

interface Trouble {
  text: string
  to: string
}

function useTroubles(health: HealthDTO): Trouble[] {
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

const Troubles = ({ health }: { health: HealthDTO }) => {
  const { t } = useTranslation("helpdesk")
  const troubles = useTroubles(health)
  if (troubles.length === 0) {
    return (
      <div className="flex items-center gap-x-2 px-6 py-4">
        <CheckCircleSolid aria-hidden className="text-ui-tag-green-icon" />
        <Text size="small">{t("settings.overview.all_well")}</Text>
      </div>
    )
  }
  return (
    <ul className="divide-y">
      {troubles.map((trouble) => (
        <li key={trouble.text} className="flex items-center gap-x-2 px-6 py-4">
          <ExclamationCircleSolid aria-hidden className="text-ui-tag-red-icon" />
          <Text size="small" className="flex-1">
            {trouble.text}
          </Text>
          <Button size="small" variant="secondary" asChild>
            <Link to={trouble.to} aria-label={`${t("settings.overview.look")}: ${trouble.text}`}>
              {t("settings.overview.look")}
            </Link>
          </Button>
        </li>
      ))}
    </ul>
  )
}

export const Health = () => {
  const { t } = useTranslation("helpdesk")
  const health = useHealth()
  return (
    <Section title={t("settings.overview.health")}>
      <QueryContent query={health}>{(data) => <Troubles health={data} />}</QueryContent>
    </Section>
  )
}
