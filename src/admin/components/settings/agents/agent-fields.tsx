import { useTranslation } from "react-i18next"
import type { AgentDTO } from "../../../../types"
import { useAgents } from "../../../hooks/agents"
import { useFormat } from "../../../hooks/use-format"
import { agentName } from "../../../lib/people"
import { ChoiceField, SelectField, SwitchField, TextareaField, TextField } from "../form"
import { type AgentForm, isCapacity, LANGUAGES, languageOf } from "./agent-form"

const ROLES = ["agent", "manager"] as const

interface Props {
  agent: AgentDTO
  form: AgentForm
  onChange: (changes: Partial<AgentForm>) => void
}

/** What only managers decide about an agent. */
export const DutyFields = ({ agent, form, onChange }: Props) => {
  const { t } = useTranslation("helpdesk")
  const others = (useAgents().data ?? []).filter((one) => one.user_id !== agent.user_id)
  return (
    <>
      <ChoiceField
        label={t("settings.agents.role")}
        value={form.role}
        onChange={(role) => onChange({ role })}
        choices={ROLES.map((value) => ({
          value,
          label: t(`role.${value}`),
          description: t(`settings.agents.role_text.${value}`),
        }))}
      />
      <SelectField
        label={t("settings.agents.manager")}
        hint={t("settings.agents.manager_hint")}
        isOptional
        noneLabel={t("settings.agents.no_manager")}
        value={form.manager_id}
        onChange={(manager_id) => onChange({ manager_id })}
        options={others.map((one) => ({ value: one.user_id, label: agentName(one) }))}
      />
      <TextField
        label={t("settings.agents.capacity")}
        hint={t("settings.agents.capacity_hint")}
        isOptional
        type="number"
        min={0}
        value={form.capacity}
        error={isCapacity(form.capacity) ? undefined : t("settings.agents.capacity_error")}
        onChange={(capacity) => onChange({ capacity })}
      />
    </>
  )
}

/** What agents say about themselves. */
export const OwnFields = ({ form, onChange }: Omit<Props, "agent">) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  return (
    <>
      <SwitchField
        label={t("settings.agents.available")}
        hint={t("settings.agents.available_hint")}
        checked={form.is_available}
        onChange={(is_available) => onChange({ is_available })}
      />
      <TextareaField
        label={t("settings.agents.signature")}
        hint={t("settings.agents.signature_hint")}
        isOptional
        rows={5}
        value={form.signature}
        onChange={(signature) => onChange({ signature })}
      />
      <SelectField
        label={t("settings.agents.language")}
        hint={t("settings.agents.language_hint")}
        noneLabel={t("settings.agents.desk_language")}
        value={form.language}
        onChange={(value) => onChange({ language: languageOf(value) })}
        options={LANGUAGES.map((value) => ({ value, label: format.language(value) }))}
      />
    </>
  )
}
