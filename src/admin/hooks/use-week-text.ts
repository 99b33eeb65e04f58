import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { CalendarWindow } from "../../types"
import { dayRanges, MINUTES_IN_DAY, openMinutes } from "../lib/week"
import { useFormat } from "./use-format"

/** The first of January 2024 was a Monday. */
const dayIn2024 = (weekday: number) => new Date(Date.UTC(2024, 0, weekday))

/** Weekdays, days of a calendar and opening hours in the words of the viewer. */
export function useWeekText() {
  const { t } = useTranslation("helpdesk")
  const { locale } = useFormat()
  return useMemo(() => {
    const inUtc = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" })
    const long = inUtc({ weekday: "long" })
    const short = inUtc({ weekday: "short" })
    const fullDate = inUtc({ weekday: "short", day: "numeric", month: "short", year: "numeric" })
    const yearly = inUtc({ day: "numeric", month: "long" })
    const shortDay = (weekday: number) => short.format(dayIn2024(weekday))
    const range = (from: number, to: number) =>
      from === to ? shortDay(from) : `${shortDay(from)}–${shortDay(to)}`
    return {
      /** 1 is Monday */
      weekday: (weekday: number) => long.format(dayIn2024(weekday)),
      shortDay,
      /** of a `YYYY-MM-DD` */
      date: (date: string) => fullDate.format(new Date(`${date}T00:00:00Z`)),
      yearlyDate: (date: string) => yearly.format(new Date(`${date}T00:00:00Z`)),
      /** "Mon–Fri 09:00–18:00", one text for every run of days with the same hours */
      hours: (windows: readonly CalendarWindow[]): string[] =>
        openMinutes(windows) === 7 * MINUTES_IN_DAY
          ? [t("settings.calendars.always_open")]
          : dayRanges(windows)
              .filter(({ hours }) => hours.length > 0)
              .map(
                ({ from, to, hours }) =>
                  `${range(from, to)} ${hours.map(({ start, end }) => `${start}–${end}`).join(", ")}`
              ),
    }
  }, [t, locale])
}
