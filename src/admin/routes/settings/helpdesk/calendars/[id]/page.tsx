import { Outlet, type UIMatch, useParams } from "react-router-dom"
import { CalendarPage } from "../../../../../components/settings/calendars/calendar-page"
import { QueryContent } from "../../../../../components/settings/layout"
import { useCalendar } from "../../../../../hooks/calendars"

const CalendarDetail = () => {
  const { id = "" } = useParams()
  const calendar = useCalendar(id)
  return (
    <div className="flex flex-col gap-y-3">
      <QueryContent query={calendar}>{(data) => <CalendarPage calendar={data} />}</QueryContent>
      <Outlet />
    </div>
  )
}

const CalendarCrumb = ({ id }: { id: string }) => <>{useCalendar(id).data?.name ?? id}</>

export const handle = {
  breadcrumb: (match?: UIMatch) => <CalendarCrumb id={match?.params.id ?? ""} />,
}

export default CalendarDetail
