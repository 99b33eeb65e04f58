import { CalendarCreate } from "../../../../../components/settings/calendars/calendar-create"

export default CalendarCreate
