import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { SettingsDrawer } from "../../../../../../components/settings/form"
import { QueryContent } from "../../../../../../components/settings/layout"
import { TierEdit } from "../../../../../../components/settings/tiers/tier-edit"
import { useTier } from "../../../../../../hooks/tiers"

const TierEditPage = () => {
  const { t } = useTranslation("helpdesk")
  const { id = "" } = useParams()
  const tier = useTier(id)
  return (
    <SettingsDrawer title={t("settings.tiers.edit")} description={t("settings.tiers.subtitle")}>
      <QueryContent query={tier}>{(data) => <TierEdit tier={data} />}</QueryContent>
    </SettingsDrawer>
  )
}

export default TierEditPage
