import { Checkbox, Label, Select, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { AgentDTO, TeamRole } from "../../../../types"
import { useAgents } from "../../../hooks/agents"
import type { TeamBody } from "../../../hooks/teams"
import { agentName } from "../../../lib/people"
import { ChoiceField, TextField } from "../form"
import { QueryContent } from "../layout"
import { withMember } from "./team-form"

const ASSIGNMENTS = ["none", "round_robin", "load_balanced"] as const

interface MemberRowProps {
  agent: AgentDTO
  members: TeamBody["members"]
  onChange: (members: TeamBody["members"]) => void
}

const MemberRow = ({ agent, members, onChange }: MemberRowProps) => {
  const { t } = useTranslation("helpdesk")
  const id = useId()
  const name = agentName(agent)
  const member = members.find((one) => one.user_id === agent.user_id)
  const setRole = (role: TeamRole) =>
    onChange(members.map((one) => (one.user_id === agent.user_id ? { ...one, role } : one)))
  return (
    <li className="flex min-h-12 items-center gap-x-3 px-4 py-2">
      <Checkbox
        id={id}
        checked={Boolean(member)}
        onCheckedChange={(checked) =>
          onChange(withMember(members, agent.user_id, checked === true))
        }
      />
      <Label htmlFor={id} size="small" className="flex min-w-0 flex-1 flex-col">
        <span className="truncate">{name}</span>
        {name === agent.email ? null : (
          <Text as="span" size="xsmall" className="text-ui-fg-subtle truncate">
            {agent.email}
          </Text>
        )}
      </Label>
      {member ? (
        <Select
          size="small"
          value={member.role}
          onValueChange={(role) => setRole(role === "manager" ? "manager" : "member")}
        >
          <Select.Trigger className="w-36" aria-label={t("settings.teams.role_of", { name })}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value="member">{t("settings.teams.roles.member")}</Select.Item>
            <Select.Item value="manager">{t("settings.teams.roles.manager")}</Select.Item>
          </Select.Content>
        </Select>
      ) : null}
    </li>
  )
}

interface Props {
  team: TeamBody
  /** already translated */
  nameError: string | undefined
  onChange: (changes: Partial<TeamBody>) => void
}

export const TeamFields = ({ team, nameError, onChange }: Props) => {
  const { t } = useTranslation("helpdesk")
  const agents = useAgents()
  const labelId = useId()
  return (
    <>
      <TextField
        label={t("fields.name")}
        value={team.name}
        error={nameError}
        onChange={(name) => onChange({ name })}
      />
      <ChoiceField
        label={t("settings.teams.assignment")}
        value={team.assignment}
        onChange={(assignment) => onChange({ assignment })}
        choices={ASSIGNMENTS.map((value) => ({
          value,
          label: t(`settings.teams.assignments.${value}.label`),
          description: t(`settings.teams.assignments.${value}.description`),
        }))}
      />
      <div className="flex flex-col gap-y-2">
        <Text id={labelId} size="small" leading="compact" weight="plus">
          {t("settings.teams.members")}
        </Text>
        <QueryContent query={agents}>
          {(list) => (
            <ul aria-labelledby={labelId} className="shadow-borders-base divide-y rounded-lg">
              {list.map((agent) => (
                <MemberRow
                  key={agent.user_id}
                  agent={agent}
                  members={team.members}
                  onChange={(members) => onChange({ members })}
                />
              ))}
            </ul>
          )}
        </QueryContent>
      </div>
    </>
  )
}
