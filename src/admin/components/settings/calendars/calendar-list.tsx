import { Calendar } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { BusinessCalendarDTO } from "../../../../types"
import { useCalendars } from "../../../hooks/calendars"
import { useFormat } from "../../../hooks/use-format"
import { useWeekText } from "../../../hooks/use-week-text"
import { ListSection, RowsTable } from "../layout"

const CalendarRow = ({ calendar }: { calendar: BusinessCalendarDTO }) => {
  const week = useWeekText()
  const format = useFormat()
  return (
    <Table.Row>
      <Table.Cell>
        <Link
          to={calendar.id}
          className="text-ui-fg-base hover:text-ui-fg-interactive txt-compact-small-plus"
        >
          {calendar.name}
        </Link>
      </Table.Cell>
      <Table.Cell>{calendar.time_zone.replaceAll("_", " ")}</Table.Cell>
      <Table.Cell className="py-2">
        {week.hours(calendar.windows).map((hours) => (
          <span key={hours} className="block">
            {hours}
          </span>
        ))}
      </Table.Cell>
      <Table.Cell>{format.number(calendar.holidays.length)}</Table.Cell>
    </Table.Row>
  )
}

export const CalendarList = () => {
  const { t } = useTranslation("helpdesk")
  const columns = ["time_zone", "hours", "holidays"] as const
  return (
    <ListSection texts="calendars" icon={<Calendar />} query={useCalendars()}>
      {(calendars) => (
        <RowsTable
          label={t("settings.calendars.title")}
          columns={[
            t("fields.name"),
            ...columns.map((column) => t(`settings.calendars.fields.${column}`)),
          ]}
        >
          {calendars.map((calendar) => (
            <CalendarRow key={calendar.id} calendar={calendar} />
          ))}
        </RowsTable>
      )}
    </ListSection>
  )
}
