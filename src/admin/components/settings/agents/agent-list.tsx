import { PencilSquare } from "@medusajs/icons"
import { StatusBadge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AgentDTO } from "../../../../types"
import { useAgents, useMe } from "../../../hooks/agents"
import { agentName } from "../../../lib/people"
import { AgentName } from "../../agent"
import { QueryContent, RowMenu, RowsTable, Section } from "../layout"

const AgentRow = ({ agent, canEdit }: { agent: AgentDTO; canEdit: boolean }) => {
  const { t } = useTranslation("helpdesk")
  const name = agentName(agent)
  return (
    <Table.Row>
      <Table.Cell className="max-w-64 py-2">
        <span className="text-ui-fg-base txt-compact-small-plus block truncate">{name}</span>
        {name === agent.email ? null : <span className="block truncate">{agent.email}</span>}
      </Table.Cell>
      <Table.Cell>{t(`role.${agent.role}`)}</Table.Cell>
      <Table.Cell>{agent.manager_id ? <AgentName userId={agent.manager_id} /> : "–"}</Table.Cell>
      <Table.Cell>
        <StatusBadge color={agent.is_available ? "green" : "grey"}>
          {t(agent.is_available ? "settings.agents.available" : "settings.agents.away")}
        </StatusBadge>
      </Table.Cell>
      <Table.Cell>{agent.capacity ?? t("settings.agents.unlimited")}</Table.Cell>
      <Table.Cell className="w-12 text-right">
        {canEdit ? (
          <RowMenu
            label={t("settings.actions_for", { name })}
            groups={[
              {
                actions: [
                  {
                    label: t("actions.edit"),
                    icon: <PencilSquare />,
                    to: `agents/${agent.user_id}`,
                  },
                ],
              },
            ]}
          />
        ) : null}
      </Table.Cell>
    </Table.Row>
  )
}

const COLUMNS = ["role", "manager", "availability", "capacity"] as const

/** Every user of the admin is an agent; managers change all of them, others themselves. */
export const AgentList = () => {
  const { t } = useTranslation("helpdesk")
  const agents = useAgents()
  const me = useMe().data
  const mayEdit = (agent: AgentDTO) => me?.role === "manager" || me?.user_id === agent.user_id
  return (
    <Section title={t("settings.agents.title")} subtitle={t("settings.agents.subtitle")}>
      <QueryContent query={agents}>
        {(list) => (
          <RowsTable
            label={t("settings.agents.title")}
            columns={[t("fields.name"), ...COLUMNS.map((column) => t(`settings.agents.${column}`))]}
            hasMenu
          >
            {list.map((agent) => (
              <AgentRow key={agent.user_id} agent={agent} canEdit={mayEdit(agent)} />
            ))}
          </RowsTable>
        )}
      </QueryContent>
    </Section>
  )
}
