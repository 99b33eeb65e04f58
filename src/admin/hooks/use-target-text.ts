import { useTranslation } from "react-i18next"
import { calendarDays } from "../lib/week"
import { useCalendars } from "./calendars"
import { useFormat } from "./use-format"
import { useSpan } from "./use-span"

/** A target's business minutes in words: "36 hr (4 days)", days as long as the calendar's. */
export function useTargetText(calendarId: string): (minutes: number) => string {
  const { t } = useTranslation("helpdesk")
  const span = useSpan()
  const { locale } = useFormat()
  const calendar = useCalendars().data?.find(({ id }) => id === calendarId)
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return (minutes) => {
    const days = calendar ? calendarDays(minutes, calendar.windows) : null
    return days === null
      ? span(minutes)
      : t("settings.sla_policies.days", {
          span: span(minutes),
          days: number.format(days),
          count: days,
        })
  }
}
