import { Users } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TeamDTO } from "../../../../types"
import { useAgentMap } from "../../../hooks/agents"
import { useDeleteTeam, useTeams } from "../../../hooks/teams"
import { agentName } from "../../../lib/people"
import { EditDeleteMenu, ListSection, RowsTable } from "../layout"

const MemberNames = ({ team }: { team: TeamDTO }) => {
  const { t } = useTranslation("helpdesk")
  const agents = useAgentMap()
  const names = team.members.map(({ user_id }) => {
    const agent = agents.get(user_id)
    return agent ? agentName(agent) : t("people.unknownAgent")
  })
  return <>{names.join(", ") || "–"}</>
}

const TeamRow = ({ team, isManager }: { team: TeamDTO; isManager: boolean }) => {
  const { t } = useTranslation("helpdesk")
  const { mutateAsync } = useDeleteTeam()
  return (
    <Table.Row>
      <Table.Cell className="text-ui-fg-base txt-compact-small-plus">{team.name}</Table.Cell>
      <Table.Cell>{t(`settings.teams.assignments.${team.assignment}.label`)}</Table.Cell>
      <Table.Cell className="max-w-96 truncate">
        <MemberNames team={team} />
      </Table.Cell>
      <Table.Cell className="w-12 text-right">
        {isManager ? (
          <EditDeleteMenu
            name={team.name}
            texts="teams"
            editTo={`edit/${team.id}`}
            remove={() => mutateAsync(team.id)}
          />
        ) : null}
      </Table.Cell>
    </Table.Row>
  )
}

export const TeamList = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <ListSection texts="teams" icon={<Users />} query={useTeams()}>
      {(teams, isManager) => (
        <RowsTable
          label={t("settings.teams.title")}
          columns={[t("fields.name"), t("settings.teams.assignment"), t("settings.teams.members")]}
          hasMenu
        >
          {teams.map((team) => (
            <TeamRow key={team.id} team={team} isManager={isManager} />
          ))}
        </RowsTable>
      )}
    </ListSection>
  )
}
