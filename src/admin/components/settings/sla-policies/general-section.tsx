import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useCalendars } from "../../../hooks/calendars"
import { useWeekText } from "../../../hooks/use-week-text"
import { Section } from "../layout"
import { ArchivedBadge } from "./archived-badge"
import { DefaultBadge } from "./default-badge"
import { GeneralMenu } from "./general-menu"
import type { SectionProps } from "./section-props"

const CalendarLink = ({ calendarId }: { calendarId: string }) => {
  const { t } = useTranslation("helpdesk")
  const week = useWeekText()
  const calendars = useCalendars().data
  const calendar = calendars?.find(({ id }) => id === calendarId)
  if (!calendar) {
    return <>{calendars ? t("settings.sla_policies.unknown_calendar") : "–"}</>
  }
  return (
    <div className="flex flex-col gap-y-1">
      <Link
        to={`/settings/helpdesk/calendars/${calendar.id}`}
        className="text-ui-fg-base underline underline-offset-2"
      >
        {calendar.name}
      </Link>
      <span>{week.hours(calendar.windows).join("; ")}</span>
    </div>
  )
}

export const GeneralSection = ({ policy, isManager }: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  return (
    <Section
      level="h1"
      title={policy.name}
      actions={
        <>
          {policy.is_default ? <DefaultBadge /> : null}
          {policy.archived_at ? <ArchivedBadge /> : null}
          {isManager ? <GeneralMenu policy={policy} /> : null}
        </>
      }
    >
      <SectionRow
        title={t("settings.sla_policies.fields.calendar")}
        value={<CalendarLink calendarId={policy.calendar_id} />}
      />
    </Section>
  )
}
