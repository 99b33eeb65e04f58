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
  return (minutes) => {
    const exact = calendar ? calendarDays(minutes, calendar.windows) : null
    if (exact === null) {
      return span(minutes)
    }
    // rounded first: what reads "1" takes the singular
    const count = Math.round(exact * 10) / 10
    const days = new Intl.NumberFormat(locale).format(count)
    return t("settings.sla_policies.days", { span: span(minutes), days, count })
  }
}
