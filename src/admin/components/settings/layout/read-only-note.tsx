import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMe } from "../../../hooks/agents"

/** Tells agents why the buttons are missing. */
export const ReadOnlyNote = () => {
  const { t } = useTranslation("helpdesk")
  const me = useMe()
  return me.data?.role === "agent" ? <Alert variant="info">{t("settings.read_only")}</Alert> : null
}
