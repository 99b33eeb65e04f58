import { Outlet } from "react-router-dom"
import { AgentList } from "../../../../components/settings/agents/agent-list"
import { Crumb, ReadOnlyNote } from "../../../../components/settings/layout"
import { TeamList } from "../../../../components/settings/teams/team-list"

const TeamsPage = () => (
  <div className="flex flex-col gap-y-3">
    <ReadOnlyNote />
    <TeamList />
    <AgentList />
    <Outlet />
  </div>
)

export const handle = {
  breadcrumb: () => <Crumb label="settings.teams.page_title" />,
  label: "settings.teams.page_title",
  translationNs: "helpdesk",
}

export default TeamsPage
