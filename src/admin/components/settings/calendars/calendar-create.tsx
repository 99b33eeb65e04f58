import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useCreateCalendar } from "../../../hooks/calendars"
import { CreateFields, FormAlert, useSaved } from "../form"
import { type CalendarForm, calendarBody, isSectionValid, newCalendar } from "./form/calendar-form"
import { GeneralFields } from "./form/general-fields"
import { WeekEditor } from "./form/week-editor"

const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

const Fields = () => {
  const { t } = useTranslation("helpdesk")
  const { succeed } = useSaved()
  const create = useCreateCalendar()
  const [initial] = useState(() => newCalendar(ownTimeZone()))
  const [form, setForm] = useState(initial)
  const [isChecked, setIsChecked] = useState(false)

  const change = (changes: Partial<CalendarForm>) => setForm((old) => ({ ...old, ...changes }))

  const save = () => {
    setIsChecked(true)
    if (!isSectionValid(form, "general") || !isSectionValid(form, "hours")) {
      return
    }
    create.mutate(calendarBody(form), {
      onSuccess: ({ calendar }) =>
        succeed(
          t("settings.calendars.created", { name: calendar.name }),
          `/settings/helpdesk/calendars/${calendar.id}`
        ),
    })
  }

  return (
    <CreateFields
      title={t("settings.calendars.add")}
      text={t("settings.calendars.create_text")}
      isDirty={form !== initial}
      isSaving={create.isPending}
      onSubmit={save}
    >
      <FormAlert error={create.error} />
      <GeneralFields form={form} isChecked={isChecked} onChange={change} />
      <WeekEditor form={form} isChecked={isChecked} onChange={change} />
    </CreateFields>
  )
}

export const CalendarCreate = () => (
  <RouteFocusModal>
    <Fields />
  </RouteFocusModal>
)
