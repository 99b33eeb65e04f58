import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

export const DefaultBadge = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <Badge size="2xsmall" color="blue">
      {t("settings.sla_policies.default")}
    </Badge>
  )
}
