import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CalendarWindow } from "../../../../types"
import { useWeekText } from "../../../hooks/use-week-text"
import { MINUTES_IN_DAY, minutesOf, WEEKDAYS, weekOf } from "../../../lib/week"

const HOURS = [0, 6, 12, 18, 24]
const percent = (minutes: number) => `${(minutes / MINUTES_IN_DAY) * 100}%`

/** A week at a glance: one bar a day, filled where the calendar is open. */
export const WeekStrip = ({ windows }: { windows: CalendarWindow[] }) => {
  const { t } = useTranslation("helpdesk")
  const text = useWeekText()
  const week = weekOf(windows)
  return (
    <div
      role="img"
      aria-label={t("settings.calendars.strip", { hours: text.hours(windows).join("; ") })}
      className="grid grid-cols-[2.5rem_1fr] items-center gap-x-3 gap-y-1.5 px-6 pb-3 pt-4"
    >
      {WEEKDAYS.map((weekday, index) => (
        <div key={weekday} className="contents">
          <Text size="xsmall" className="text-ui-fg-subtle">
            {text.shortDay(weekday)}
          </Text>
          <div className="bg-ui-bg-component shadow-borders-base relative h-5 overflow-hidden rounded">
            {week[index].map(({ start, end }) => (
              <span
                key={start}
                title={`${start}–${end}`}
                className="bg-ui-bg-interactive absolute inset-y-0 rounded-sm opacity-80"
                style={{
                  insetInlineStart: percent(minutesOf(start)),
                  width: percent(minutesOf(end) - minutesOf(start)),
                }}
              />
            ))}
            {HOURS.slice(1, -1).map((hour) => (
              <span
                key={hour}
                className="border-ui-border-base absolute inset-y-0 border-s"
                style={{ insetInlineStart: percent(hour * 60) }}
              />
            ))}
          </div>
        </div>
      ))}
      <span />
      <div className="text-ui-fg-muted txt-compact-xsmall flex justify-between tabular-nums">
        {HOURS.map((hour) => (
          <span key={hour}>{hour}:00</span>
        ))}
      </div>
    </div>
  )
}
