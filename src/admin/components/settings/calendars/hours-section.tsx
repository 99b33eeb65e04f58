import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useSpan } from "../../../hooks/use-span"
import { useWeekText } from "../../../hooks/use-week-text"
import { openMinutes } from "../../../lib/week"
import { Section } from "../layout"
import { EditMenu } from "./edit-menu"
import type { SectionProps } from "./section-props"
import { WeekStrip } from "./week-strip"

export const HoursSection = ({ calendar, isManager }: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  const week = useWeekText()
  const span = useSpan()
  return (
    <Section
      title={t("settings.calendars.sections.hours")}
      actions={isManager ? <EditMenu section="hours" /> : null}
    >
      <WeekStrip windows={calendar.windows} />
      <SectionRow
        title={t("settings.calendars.fields.hours")}
        value={week.hours(calendar.windows).join("\n")}
      />
      <SectionRow
        title={t("settings.calendars.fields.open_per_week")}
        value={span(openMinutes(calendar.windows))}
      />
    </Section>
  )
}
