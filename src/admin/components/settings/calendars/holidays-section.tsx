import { ArrowDownTray, CalendarMini, PencilSquare } from "@medusajs/icons"
import { Button, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useNow } from "../../../hooks/use-now"
import { useWeekText } from "../../../hooks/use-week-text"
import { EmptyState } from "../../empty-state"
import { RowMenu, RowsTable, Section } from "../layout"
import { type HolidayDay, holidaysFrom, todayIn } from "./holiday-order"
import type { SectionProps } from "./section-props"

const ImportButton = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to="import">
        <ArrowDownTray />
        {t("settings.calendars.holidays.import")}
      </Link>
    </Button>
  )
}

const Actions = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <>
      <ImportButton />
      <RowMenu
        label={t("settings.calendars.edit", { section: t("settings.calendars.sections.holidays") })}
        groups={[
          {
            actions: [
              {
                label: t("settings.calendars.holidays.edit"),
                icon: <PencilSquare />,
                to: "edit/holidays",
              },
            ],
          },
        ]}
      />
    </>
  )
}

const COLUMNS = ["date", "holiday", "yearly"] as const

const HolidayTable = ({ days }: { days: HolidayDay[] }) => {
  const { t } = useTranslation("helpdesk")
  const text = useWeekText()
  return (
    <RowsTable
      label={t("settings.calendars.sections.holidays")}
      columns={COLUMNS.map((column) => t(`settings.calendars.fields.${column}`))}
    >
      {days.map(({ holiday, isPast }) => (
        <Table.Row key={holiday.id} className={isPast ? "text-ui-fg-muted" : undefined}>
          <Table.Cell className="tabular-nums">
            {holiday.is_yearly ? text.yearlyDate(holiday.date) : text.date(holiday.date)}
          </Table.Cell>
          <Table.Cell>{holiday.name}</Table.Cell>
          <Table.Cell>{holiday.is_yearly ? t("settings.yes") : "–"}</Table.Cell>
        </Table.Row>
      ))}
    </RowsTable>
  )
}

const Holidays = ({ calendar }: Pick<SectionProps, "calendar">) => {
  const { t } = useTranslation("helpdesk")
  const now = useNow()
  const [showsPast, setShowsPast] = useState(false)
  const { upcoming, past } = holidaysFrom(calendar.holidays, todayIn(calendar.time_zone, now))
  const days = showsPast ? [...upcoming, ...past] : upcoming
  return (
    <>
      {upcoming.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("settings.calendars.holidays.none_upcoming")}
        </Text>
      )}
      {days.length > 0 && <HolidayTable days={days} />}
      {past.length > 0 ? (
        <div className="px-6 py-3">
          <Button
            size="small"
            variant="transparent"
            aria-expanded={showsPast}
            onClick={() => setShowsPast(!showsPast)}
          >
            {showsPast
              ? t("settings.calendars.holidays.hide_past")
              : t("settings.calendars.holidays.show_past", { count: past.length })}
          </Button>
        </div>
      ) : null}
    </>
  )
}

export const HolidaysSection = ({ calendar, isManager }: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  const isEmpty = calendar.holidays.length === 0
  return (
    <Section
      title={t("settings.calendars.sections.holidays")}
      subtitle={t("settings.calendars.holidays.subtitle")}
      actions={isManager ? <Actions /> : null}
    >
      {isEmpty ? (
        <EmptyState
          icon={<CalendarMini />}
          title={t("settings.calendars.holidays.empty")}
          hint={t("settings.calendars.holidays.empty_hint")}
        >
          {isManager ? <ImportButton /> : null}
        </EmptyState>
      ) : (
        <Holidays calendar={calendar} />
      )}
    </Section>
  )
}
