import { PencilSquare, Trash, Users } from "@medusajs/icons"
import { Button, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { TeamDTO } from "../../../../types"
import { useAgentMap } from "../../../hooks/agents"
import { useDeleteTeam, useTeams } from "../../../hooks/teams"
import { agentName } from "../../../lib/people"
import { EmptyState } from "../../empty-state"
import { QueryContent, RowMenu, Section, useDelete, useIsManager } from "../layout"

const AddTeam = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to="create">{t("settings.teams.add")}</Link>
    </Button>
  )
}

const TeamMenu = ({ team }: { team: TeamDTO }) => {
  const { t } = useTranslation("helpdesk")
  const confirmDelete = useDelete()
  const { mutateAsync } = useDeleteTeam()
  const remove = () =>
    confirmDelete({
      title: t("settings.teams.delete_title", { name: team.name }),
      description: t("settings.teams.delete_text"),
      run: () => mutateAsync(team.id),
      done: t("settings.deleted", { name: team.name }),
      archived: t("settings.archived", { name: team.name }),
    })
  return (
    <RowMenu
      label={t("settings.actions_for", { name: team.name })}
      groups={[
        { actions: [{ label: t("actions.edit"), icon: <PencilSquare />, to: `edit/${team.id}` }] },
        {
          actions: [{ label: t("actions.delete"), icon: <Trash />, onClick: () => void remove() }],
        },
      ]}
    />
  )
}

const MemberNames = ({ team }: { team: TeamDTO }) => {
  const { t } = useTranslation("helpdesk")
  const agents = useAgentMap()
  const names = team.members.map(({ user_id }) => {
    const agent = agents.get(user_id)
    return agent ? agentName(agent) : t("people.unknownAgent")
  })
  return <>{names.join(", ") || "–"}</>
}

const TeamTable = ({ teams, isManager }: { teams: TeamDTO[]; isManager: boolean }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("fields.name")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.teams.assignment")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.teams.members")}</Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">{t("settings.actions")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {teams.map((team) => (
            <Table.Row key={team.id}>
              <Table.Cell className="text-ui-fg-base txt-compact-small-plus">
                {team.name}
              </Table.Cell>
              <Table.Cell>{t(`settings.teams.assignments.${team.assignment}.label`)}</Table.Cell>
              <Table.Cell className="max-w-96 truncate">
                <MemberNames team={team} />
              </Table.Cell>
              <Table.Cell className="w-12 text-right">
                {isManager ? <TeamMenu team={team} /> : null}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

export const TeamList = () => {
  const { t } = useTranslation("helpdesk")
  const teams = useTeams()
  const isManager = useIsManager()
  return (
    <Section
      level="h1"
      title={t("settings.teams.title")}
      subtitle={t("settings.teams.subtitle")}
      actions={isManager ? <AddTeam /> : null}
    >
      <QueryContent query={teams}>
        {(list) =>
          list.length > 0 ? (
            <TeamTable teams={list} isManager={isManager} />
          ) : (
            <EmptyState
              icon={<Users />}
              title={t("settings.teams.empty")}
              hint={t("settings.teams.empty_hint")}
            >
              {isManager ? <AddTeam /> : null}
            </EmptyState>
          )
        }
      </QueryContent>
    </Section>
  )
}
