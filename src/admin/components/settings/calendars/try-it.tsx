import { SectionRow } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { BusinessCalendarDTO } from "../../../../types"
import { type DueAtAsk, useDueAt } from "../../../hooks/calendars"
import { useDebounced } from "../../../hooks/use-debounced"
import { useFormat } from "../../../hooks/use-format"
import { messageOf } from "../../../lib/client"
import { parseDuration } from "../../../lib/target-duration"
import { DurationField, TextField } from "../form"
import { Section } from "../layout"

const MINUTE_MS = 60_000
const viewerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** What `<input type="datetime-local">` understands, in the viewer's zone. */
const localInput = (at: Date) =>
  new Date(at.getTime() - at.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16)

function askOf(start: string, target: string): DueAtAsk | null {
  const at = new Date(start)
  const minutes = parseDuration(target)
  return minutes === null || Number.isNaN(at.getTime())
    ? null
    : { start: at.toISOString(), minutes }
}

const inZone = (at: string, locale: string, timeZone: string) =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(at))

const Answer = ({ calendar, ask }: { calendar: BusinessCalendarDTO; ask: DueAtAsk | null }) => {
  const { t } = useTranslation("helpdesk")
  const { locale } = useFormat()
  const due = useDueAt(calendar, ask)
  const zones = [
    { key: "in_calendar", zone: calendar.time_zone },
    { key: "in_yours", zone: viewerZone() },
  ]
  if (due.isError) {
    return (
      <Text size="small" role="alert" className="text-ui-fg-error px-6 py-4">
        {messageOf(due.error)}
      </Text>
    )
  }
  return (
    <div aria-live="polite" className="divide-y">
      {zones.map(({ key, zone }) => (
        <SectionRow
          key={key}
          title={t(`settings.calendars.try.${key}`, { zone: zone.replaceAll("_", " ") })}
          value={ask && due.data ? inZone(due.data, locale, zone) : "–"}
        />
      ))}
    </div>
  )
}

/** When a target would be due: the quickest check of hours, holidays and time zone. */
export const TryIt = ({ calendar }: { calendar: BusinessCalendarDTO }) => {
  const { t } = useTranslation("helpdesk")
  const [start, setStart] = useState(() => localInput(new Date()))
  const [target, setTarget] = useState("4h")
  const ask = askOf(useDebounced(start), useDebounced(target))
  const hasStart = !Number.isNaN(new Date(start).getTime())
  return (
    <Section title={t("settings.calendars.try.title")} subtitle={t("settings.calendars.try.hint")}>
      <div className="grid items-start gap-4 px-6 py-4 md:grid-cols-2">
        <TextField
          type="datetime-local"
          label={t("settings.calendars.try.start_in_zone", {
            zone: viewerZone().replaceAll("_", " "),
          })}
          value={start}
          error={hasStart ? undefined : t("settings.calendars.try.bad_start")}
          onChange={setStart}
        />
        <DurationField
          label={t("settings.calendars.try.target")}
          value={target}
          error={
            parseDuration(target) === null ? t("settings.calendars.try.bad_target") : undefined
          }
          onChange={setTarget}
        />
      </div>
      <Answer calendar={calendar} ask={ask} />
    </Section>
  )
}
