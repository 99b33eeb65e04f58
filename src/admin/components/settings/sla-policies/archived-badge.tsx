import { Badge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Of a policy that only stays with the tickets that have it. */
export const ArchivedBadge = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <Tooltip content={t("settings.sla_policies.archived_hint")}>
      <Badge size="2xsmall" tabIndex={0}>
        {t("settings.sla_policies.archived")}
      </Badge>
    </Tooltip>
  )
}
