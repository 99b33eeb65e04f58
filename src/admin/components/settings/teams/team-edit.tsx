import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TeamDTO } from "../../../../types"
import { type TeamBody, useUpdateTeam } from "../../../hooks/teams"
import { DrawerFields, useSaved } from "../form"
import { TeamFields } from "./team-fields"
import { teamForm } from "./team-form"

export const TeamEdit = ({ team }: { team: TeamDTO }) => {
  const { t } = useTranslation("helpdesk")
  const { succeed, onError } = useSaved()
  const update = useUpdateTeam(team.id)
  const [initial] = useState(() => teamForm(team))
  const [form, setForm] = useState<TeamBody>(initial)
  const [isChecked, setIsChecked] = useState(false)
  const isNameless = form.name.trim() === ""

  const save = () => {
    setIsChecked(true)
    if (isNameless) {
      return
    }
    update.mutate(
      { ...form, name: form.name.trim() },
      {
        onSuccess: () => succeed(t("settings.saved")),
        onError,
      }
    )
  }

  return (
    <DrawerFields isDirty={form !== initial} isSaving={update.isPending} onSubmit={save}>
      <TeamFields
        team={form}
        nameError={isChecked && isNameless ? t("settings.form.required") : undefined}
        onChange={(changes) => setForm((old) => ({ ...old, ...changes }))}
      />
    </DrawerFields>
  )
}
