import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { CalendarEdit } from "../../../../../../../components/settings/calendars/calendar-edit"
import {
  CALENDAR_SECTIONS,
  type CalendarSection,
} from "../../../../../../../components/settings/calendars/form/calendar-form"
import { SettingsDrawer } from "../../../../../../../components/settings/form"
import { QueryContent } from "../../../../../../../components/settings/layout"
import { useCalendar } from "../../../../../../../hooks/calendars"

const sectionOf = (value: string | undefined): CalendarSection =>
  CALENDAR_SECTIONS.find((section) => section === value) ?? "general"

const CalendarEditPage = () => {
  const { t } = useTranslation("helpdesk")
  const params = useParams()
  const section = sectionOf(params.section)
  const calendar = useCalendar(params.id ?? "")
  return (
    <SettingsDrawer
      title={t(`settings.calendars.sections.${section}`)}
      description={t("settings.calendars.subtitle")}
    >
      <QueryContent query={calendar}>
        {(data) => <CalendarEdit calendar={data} section={section} />}
      </QueryContent>
    </SettingsDrawer>
  )
}

export default CalendarEditPage
