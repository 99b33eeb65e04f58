import { Button, Hint, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { replaceAt } from "../../../../lib/list-edit"
import { alwaysOpen, copyMonday, emptyWeek, officeWeek, WEEKDAYS } from "../../../../lib/week"
import type { FieldsProps } from "./fields-props"
import { WeekdayRow } from "./weekday-row"

const PRESETS = { office: officeWeek, always: alwaysOpen, clear: emptyWeek } as const

/** Opening hours: any number of windows a weekday, with the usual weeks one click away. */
export const WeekEditor = ({ form: { week }, isChecked, onChange }: FieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const id = useId()
  const isNeverOpen = week.every((day) => day.length === 0)
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-y-3">
      <div className="flex flex-col gap-y-1">
        <Text id={id} size="small" leading="compact" weight="plus">
          {t("settings.calendars.fields.weekly")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.calendars.hints.hours")}
        </Text>
      </div>
      <div className="flex flex-wrap gap-2">
        {(["office", "always", "clear"] as const).map((preset) => (
          <Button
            key={preset}
            type="button"
            size="small"
            variant="secondary"
            onClick={() => onChange({ week: PRESETS[preset]() })}
          >
            {t(`settings.calendars.presets.${preset}`)}
          </Button>
        ))}
        <Button
          type="button"
          size="small"
          variant="secondary"
          disabled={week[0].length === 0}
          onClick={() => onChange({ week: copyMonday(week) })}
        >
          {t("settings.calendars.copy")}
        </Button>
      </div>
      <ul className="shadow-borders-base divide-y rounded-lg">
        {WEEKDAYS.map((weekday, index) => (
          <WeekdayRow
            key={weekday}
            weekday={weekday}
            windows={week[index]}
            isChecked={isChecked}
            onChange={(windows) => onChange({ week: replaceAt(week, index, windows) })}
          />
        ))}
      </ul>
      {isChecked && isNeverOpen ? (
        <div aria-invalid tabIndex={-1} className="outline-none">
          <Hint variant="error">{t("settings.calendars.errors.never_open")}</Hint>
        </div>
      ) : null}
    </div>
  )
}
