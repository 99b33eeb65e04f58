import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { AgentEdit } from "../../../../../../components/settings/agents/agent-edit"
import { SettingsDrawer } from "../../../../../../components/settings/form"
import { QueryContent } from "../../../../../../components/settings/layout"
import { EmptyState } from "../../../../../../components/empty-state"
import { useAgents } from "../../../../../../hooks/agents"
import { agentName } from "../../../../../../lib/people"

const AgentEditPage = () => {
  const { t } = useTranslation("helpdesk")
  const { id } = useParams()
  const agents = useAgents()
  const agent = agents.data?.find((one) => one.user_id === id)
  return (
    <SettingsDrawer
      title={agent ? agentName(agent) : t("settings.agents.edit")}
      description={t("settings.agents.subtitle")}
    >
      <QueryContent query={agents}>
        {() =>
          agent ? <AgentEdit agent={agent} /> : <EmptyState title={t("people.unknownAgent")} />
        }
      </QueryContent>
    </SettingsDrawer>
  )
}

export default AgentEditPage
