import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AgentDTO } from "../../../../types"
import { useAgents, useUpdateAgent } from "../../../hooks/agents"
import { agentName } from "../../../lib/people"
import {
  ChoiceField,
  DrawerFields,
  SelectField,
  SwitchField,
  TextareaField,
  TextField,
  useSaved,
} from "../form"

const ROLES = ["agent", "manager"] as const

const formOf = (agent: AgentDTO) => ({
  role: agent.role,
  manager_id: agent.manager_id,
  is_available: agent.is_available,
  capacity: agent.capacity === null ? "" : String(agent.capacity),
  signature: agent.signature ?? "",
})

const isCapacity = (text: string) =>
  text.trim() === "" || (Number.isInteger(Number(text)) && Number(text) >= 0)

export const AgentEdit = ({ agent }: { agent: AgentDTO }) => {
  const { t } = useTranslation("helpdesk")
  const { succeed, onError } = useSaved()
  const update = useUpdateAgent(agent.user_id)
  const agents = useAgents()
  const [initial] = useState(() => formOf(agent))
  const [form, setForm] = useState(initial)
  const change = (changes: Partial<typeof form>) => setForm((old) => ({ ...old, ...changes }))
  const isValid = isCapacity(form.capacity)

  const save = () => {
    if (!isValid) {
      return
    }
    update.mutate(
      {
        ...form,
        capacity: form.capacity.trim() === "" ? null : Number(form.capacity),
        signature: form.signature.trim() || null,
      },
      {
        onSuccess: () => succeed(t("settings.saved")),
        onError,
      }
    )
  }

  return (
    <DrawerFields isDirty={form !== initial} isSaving={update.isPending} onSubmit={save}>
      <ChoiceField
        label={t("settings.agents.role")}
        value={form.role}
        onChange={(role) => change({ role })}
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
        onChange={(manager_id) => change({ manager_id })}
        options={(agents.data ?? [])
          .filter((one) => one.user_id !== agent.user_id)
          .map((one) => ({ value: one.user_id, label: agentName(one) }))}
      />
      <SwitchField
        label={t("settings.agents.available")}
        hint={t("settings.agents.available_hint")}
        checked={form.is_available}
        onChange={(is_available) => change({ is_available })}
      />
      <TextField
        label={t("settings.agents.capacity")}
        hint={t("settings.agents.capacity_hint")}
        isOptional
        type="number"
        min={0}
        value={form.capacity}
        error={isValid ? undefined : t("settings.agents.capacity_error")}
        onChange={(capacity) => change({ capacity })}
      />
      <TextareaField
        label={t("settings.agents.signature")}
        hint={t("settings.agents.signature_hint")}
        isOptional
        rows={5}
        value={form.signature}
        onChange={(signature) => change({ signature })}
      />
    </DrawerFields>
  )
}
