import { CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { type HealthDTO, useHealth } from "../../../hooks/health"
import { useFormat } from "../../../hooks/use-format"
import { useNow } from "../../../hooks/use-now"
import { QueryContent, Section } from "../layout"
import { useMailTroubles } from "./use-mail-troubles"
import { useSlaTroubles } from "./use-sla-troubles"

const AllWell = ({ health }: { health: HealthDTO }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const now = useNow()
  const sweep = health.sla?.last_sweep
  const texts = [
    t("settings.overview.all_well"),
    ...(sweep ? [t("settings.overview.swept", { since: format.relative(sweep, now) })] : []),
  ]
  return (
    <ul className="flex flex-col gap-y-2 px-6 py-4">
      {texts.map((text) => (
        <li key={text} className="flex items-center gap-x-2">
          <CheckCircleSolid aria-hidden className="text-ui-tag-green-icon" />
          <Text size="small">{text}</Text>
        </li>
      ))}
    </ul>
  )
}

const Troubles = ({ health }: { health: HealthDTO }) => {
  const { t } = useTranslation("helpdesk")
  const troubles = [...useMailTroubles(health), ...useSlaTroubles(health)]
  if (troubles.length === 0) {
    return <AllWell health={health} />
  }
  return (
    <ul className="divide-y">
      {troubles.map((trouble) => (
        <li key={trouble.text} className="flex items-center gap-x-2 px-6 py-4">
          <ExclamationCircleSolid aria-hidden className="text-ui-tag-red-icon" />
          <Text size="small" className="flex-1">
            {trouble.text}
          </Text>
          {trouble.to ? (
            <Button size="small" variant="secondary" asChild>
              <Link to={trouble.to} aria-label={`${t("settings.overview.look")}: ${trouble.text}`}>
                {t("settings.overview.look")}
              </Link>
            </Button>
          ) : null}
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
