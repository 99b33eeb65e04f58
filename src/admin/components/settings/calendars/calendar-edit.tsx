import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { BusinessCalendarDTO } from "../../../../types"
import { useUpdateCalendar } from "../../../hooks/calendars"
import { DrawerFields, FormAlert, useSaved } from "../form"
import {
  type CalendarForm,
  type CalendarSection,
  calendarForm,
  isSectionValid,
  sectionBody,
} from "./form/calendar-form"
import { GeneralFields } from "./form/general-fields"
import { HolidaysEditor } from "./form/holidays-editor"
import { WeekEditor } from "./form/week-editor"

const FIELDS = { general: GeneralFields, hours: WeekEditor, holidays: HolidaysEditor } as const

interface Props {
  calendar: BusinessCalendarDTO
  section: CalendarSection
}

export const CalendarEdit = ({ calendar, section }: Props) => {
  const { t } = useTranslation("helpdesk")
  const { succeed } = useSaved()
  const update = useUpdateCalendar(calendar.id)
  const [initial] = useState(() => calendarForm(calendar, new Date()))
  const [form, setForm] = useState(initial)
  const [isChecked, setIsChecked] = useState(false)
  const Fields = FIELDS[section]

  const change = (changes: Partial<CalendarForm>) => setForm((old) => ({ ...old, ...changes }))

  const save = () => {
    setIsChecked(true)
    if (isSectionValid(form, section)) {
      update.mutate(sectionBody(form, section), {
        onSuccess: () => succeed(t("settings.saved")),
      })
    }
  }

  return (
    <DrawerFields isDirty={form !== initial} isSaving={update.isPending} onSubmit={save}>
      <FormAlert error={update.error} />
      <Fields form={form} isChecked={isChecked} onChange={change} />
    </DrawerFields>
  )
}
