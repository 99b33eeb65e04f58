import { useTranslation } from "react-i18next"
import { Outlet, type UIMatch, useParams } from "react-router-dom"
import { CalendarPage } from "../../../../../components/settings/calendars/calendar-page"
import { QueryContent } from "../../../../../components/settings/layout"
import { useCalendar } from "../../../../../hooks/calendars"

const CalendarDetail = () => {
  const { t } = useTranslation("helpdesk")
  const { id = "" } = useParams()
  const back = { to: "/settings/helpdesk/calendars", label: t("settings.calendars.title") }
  const calendar = useCalendar(id)
  return (
    <div className="flex flex-col gap-y-3">
      <QueryContent query={calendar} back={back}>
        {(data) => <CalendarPage calendar={data} />}
      </QueryContent>
      <Outlet />
    </div>
  )
}

const CalendarCrumb = ({ id }: { id: string }) => <>{useCalendar(id).data?.name ?? id}</>

export const handle = {
  breadcrumb: (match?: UIMatch) => <CalendarCrumb id={match?.params.id ?? ""} />,
}

export default CalendarDetail
