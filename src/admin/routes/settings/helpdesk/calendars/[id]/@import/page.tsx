import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { HolidayImport } from "../../../../../../components/settings/calendars/holiday-import"
import { QueryContent } from "../../../../../../components/settings/layout"
import { useCalendar } from "../../../../../../hooks/calendars"

const HolidayImportPage = () => {
  const { id = "" } = useParams()
  const calendar = useCalendar(id)
  return (
    <RouteFocusModal>
      <QueryContent query={calendar}>{(data) => <HolidayImport calendar={data} />}</QueryContent>
    </RouteFocusModal>
  )
}

export default HolidayImportPage
