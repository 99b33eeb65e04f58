import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AgentDTO } from "../../../../types"
import { useUpdateAgent } from "../../../hooks/agents"
import { DrawerFields, useSaved } from "../form"
import { useIsManager } from "../layout"
import { DutyFields, OwnFields } from "./agent-fields"
import { agentChanges, type AgentForm, agentForm, isCapacity } from "./agent-form"

export const AgentEdit = ({ agent }: { agent: AgentDTO }) => {
  const { t } = useTranslation("helpdesk")
  const { succeed, onError } = useSaved()
  const isManager = useIsManager()
  const update = useUpdateAgent(agent.user_id)
  const [initial] = useState(() => agentForm(agent))
  const [form, setForm] = useState(initial)
  const change = (changes: Partial<AgentForm>) => setForm((old) => ({ ...old, ...changes }))

  const save = () => {
    if (isCapacity(form.capacity)) {
      update.mutate(agentChanges(agent, form, isManager), {
        onSuccess: () => succeed(t("settings.saved")),
        onError,
      })
    }
  }

  return (
    <DrawerFields isDirty={form !== initial} isSaving={update.isPending} onSubmit={save}>
      {isManager ? <DutyFields agent={agent} form={form} onChange={change} /> : null}
      <OwnFields form={form} onChange={change} />
    </DrawerFields>
  )
}
