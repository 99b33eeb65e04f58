import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useCreateTeam } from "../../../hooks/teams"
import { CreateFields, useSaved } from "../form"
import { TeamFields } from "./team-fields"
import { NEW_TEAM } from "./team-form"

const TeamForm = () => {
  const { t } = useTranslation("helpdesk")
  const { succeed, onError } = useSaved()
  const create = useCreateTeam()
  const [form, setForm] = useState(NEW_TEAM)
  const [isChecked, setIsChecked] = useState(false)
  const isNameless = form.name.trim() === ""

  const save = () => {
    setIsChecked(true)
    if (isNameless) {
      return
    }
    create.mutate(
      { ...form, name: form.name.trim() },
      {
        onSuccess: ({ team }) => succeed(t("settings.created", { name: team.name })),
        onError,
      }
    )
  }

  return (
    <CreateFields
      title={t("settings.teams.add")}
      text={t("settings.teams.empty_hint")}
      isDirty={form !== NEW_TEAM}
      isSaving={create.isPending}
      onSubmit={save}
    >
      <TeamFields
        team={form}
        nameError={isChecked && isNameless ? t("settings.form.required") : undefined}
        onChange={(changes) => setForm((old) => ({ ...old, ...changes }))}
      />
    </CreateFields>
  )
}

export const TeamCreate = () => (
  <RouteFocusModal>
    <TeamForm />
  </RouteFocusModal>
)
