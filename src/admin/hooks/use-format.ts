import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { countdownParts, durationParts, relativeParts, workParts } from "../lib/duration"
import { localeOf } from "../lib/locale"

const SIZE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const

const DAY_MS = 86_400_000

const NBSP = "\u00a0"
const GERMAN_SIGNS = { hour: "h", minute: "min", second: "s" } as const

/** In the viewer's zone. */
const startOfDay = (date: Date) =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/** Dates, spans, sizes and money in the language of the viewer. */
export function useFormat() {
  const { i18n } = useTranslation()
  const locale = localeOf(i18n.language, navigator.languages)
  return useMemo(() => formatters(locale), [locale])
}

function formatters(locale: string) {
  const unit = (value: number, name: string, display: "short" | "narrow" = "narrow") =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit: name,
      unitDisplay: display,
      maximumFractionDigits: 1,
    }).format(value)
  /** Intl mixes "2h" and "5 Min." in German; the signs of the units are as short and go together. */
  const workUnit = (value: number, name: "hour" | "minute" | "second") =>
    locale.startsWith("de") ? `${value}${NBSP}${GERMAN_SIGNS[name]}` : unit(value, name)
  const inUnits = (parts: ReturnType<typeof workParts>) =>
    parts.map(([value, name]) => workUnit(value, name)).join(" ")
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" })
  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions()
  /** "02:28", but "2:28 AM" */
  const clock = { hour: hour12 ? "numeric" : "2-digit", minute: "2-digit" } as const
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" })
  return {
    locale,
    dateTime: (at: string | Date) => dateTime.format(new Date(at)),
    date: (at: string | Date) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(at)),
    /** of a day without a time, `YYYY-MM-DD`: the same day in every zone */
    day: (day: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(
        new Date(day)
      ),
    time: (at: string | Date) =>
      new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(new Date(at)),
    /** "5 min ago", "in 2 hr" */
    relative: (at: string | Date, now: Date) => {
      const [value, name] = relativeParts((new Date(at).getTime() - now.getTime()) / 1000)
      return relative.format(value, name)
    },
    /** "1h 35m"; the sign is the caller's business */
    duration: (seconds: number) =>
      durationParts(seconds)
        .map(([value, name]) => unit(value, name))
        .join(" "),
    /** business time: "29h 15m", the sign is the caller's business */
    workTime: (seconds: number) => inUnits(workParts(seconds)),
    /** the same, by the second in the last hour: "41m 7s" */
    countdown: (seconds: number) => inUnits(countdownParts(seconds)),
    /** as short as it can be told: "11:00", "Mon, 10:00" of yesterday or the days to come, "14 Jan, 10:00" */
    moment: (at: string | Date, now: Date) => {
      const date = new Date(at)
      const days = (startOfDay(date) - startOfDay(now)) / DAY_MS
      const isThisWeek = days > -1.5 && days < 6.5
      const day: Intl.DateTimeFormatOptions = isThisWeek
        ? { weekday: "short" }
        : { day: "numeric", month: "short" }
      return new Intl.DateTimeFormat(
        locale,
        Math.abs(days) < 0.5 ? clock : { ...day, ...clock }
      ).format(date)
    },
    fileSize: (bytes: number) => {
      const step = Math.min(
        SIZE_UNITS.length - 1,
        Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000))
      )
      return unit(bytes / 1000 ** step, SIZE_UNITS[step], "short")
    },
    /** "de-CH" -> "Swiss High German"; what has no name stays as it is */
    language: (tag: string) =>
      new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(tag) ?? tag,
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    money: (amount: number, currency: string) =>
      new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount),
  }
}

export type Format = ReturnType<typeof formatters>
