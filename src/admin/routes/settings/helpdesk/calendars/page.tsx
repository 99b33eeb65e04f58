import { Outlet } from "react-router-dom"
import { CalendarList } from "../../../../components/settings/calendars/calendar-list"
import { Crumb, ReadOnlyNote } from "../../../../components/settings/layout"
import { RecalculationBars } from "../../../../components/settings/recalculation/recalculation-bars"

const CalendarsPage = () => (
  <div className="flex flex-col gap-y-3">
    <ReadOnlyNote />
    <RecalculationBars />
    <CalendarList />
    <Outlet />
  </div>
)

export const handle = {
  breadcrumb: () => <Crumb label="settings.calendars.title" />,
  label: "settings.calendars.title",
  translationNs: "helpdesk",
}

export default CalendarsPage
