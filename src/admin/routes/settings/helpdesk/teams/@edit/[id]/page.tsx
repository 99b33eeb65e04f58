import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { SettingsDrawer } from "../../../../../../components/settings/form"
import { QueryContent } from "../../../../../../components/settings/layout"
import { TeamEdit } from "../../../../../../components/settings/teams/team-edit"
import { useTeam } from "../../../../../../hooks/teams"

const TeamEditPage = () => {
  const { t } = useTranslation("helpdesk")
  const { id = "" } = useParams()
  const team = useTeam(id)
  return (
    <SettingsDrawer title={t("settings.teams.edit")} description={t("settings.teams.empty_hint")}>
      <QueryContent query={team}>{(data) => <TeamEdit team={data} />}</QueryContent>
    </SettingsDrawer>
  )
}

export default TeamEditPage
