import { Calendar } from "@medusajs/icons"
import { Button, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { BusinessCalendarDTO } from "../../../../types"
import { useCalendars } from "../../../hooks/calendars"
import { useFormat } from "../../../hooks/use-format"
import { useWeekText } from "../../../hooks/use-week-text"
import { EmptyState } from "../../empty-state"
import { QueryContent, Section, useIsManager } from "../layout"

const AddCalendar = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to="create">{t("settings.calendars.add")}</Link>
    </Button>
  )
}

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

const CalendarTable = ({ calendars }: { calendars: BusinessCalendarDTO[] }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("fields.name")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.calendars.fields.time_zone")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.calendars.fields.hours")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.calendars.fields.holidays")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {calendars.map((calendar) => (
            <CalendarRow key={calendar.id} calendar={calendar} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

export const CalendarList = () => {
  const { t } = useTranslation("helpdesk")
  const calendars = useCalendars()
  const isManager = useIsManager()
  return (
    <Section
      level="h1"
      title={t("settings.calendars.title")}
      subtitle={t("settings.calendars.subtitle")}
      actions={isManager ? <AddCalendar /> : null}
    >
      <QueryContent query={calendars}>
        {(list) =>
          list.length > 0 ? (
            <CalendarTable calendars={list} />
          ) : (
            <EmptyState
              icon={<Calendar />}
              title={t("settings.calendars.empty")}
              hint={t("settings.calendars.empty_hint")}
            >
              {isManager ? <AddCalendar /> : null}
            </EmptyState>
          )
        }
      </QueryContent>
    </Section>
  )
}
