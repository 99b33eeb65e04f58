import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { HolidayImport } from "../../../../../../components/settings/calendars/holiday-import"
import { CreateModal } from "../../../../../../components/settings/form"
import { useCalendar } from "../../../../../../hooks/calendars"

const HolidayImportPage = () => {
  const { t } = useTranslation("helpdesk")
  const { id = "" } = useParams()
  const calendar = useCalendar(id)
  return (
    <CreateModal title={t("settings.calendars.import.title")} query={calendar}>
      {(data) => <HolidayImport calendar={data} />}
    </CreateModal>
  )
}

export default HolidayImportPage
