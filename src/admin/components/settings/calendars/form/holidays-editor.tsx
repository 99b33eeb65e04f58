import { Plus } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { removeAt, replaceAt } from "../../../../lib/list-edit"
import { holidayErrors } from "./calendar-form"
import type { FieldsProps } from "./fields-props"
import { HolidayRow } from "./holiday-row"

const NEW_HOLIDAY = { date: "", name: "", is_yearly: false }

/** The days on which a calendar is closed; what is saved replaces the stored list. */
export const HolidaysEditor = ({ form: { holidays }, isChecked, onChange }: FieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const errors = isChecked ? holidayErrors(holidays) : holidays.map(() => null)
  return (
    <div className="flex flex-col gap-y-3">
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => onChange({ holidays: [NEW_HOLIDAY, ...holidays] })}
      >
        <Plus />
        {t("settings.calendars.holidays.add")}
      </Button>
      {holidays.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.calendars.holidays.none_typed")}
        </Text>
      ) : (
        <ul className="shadow-borders-base divide-y rounded-lg">
          {holidays.map((holiday, index) => (
            <HolidayRow
              // counted from the end: a new one stands first and is nobody else's row
              key={holidays.length - index}
              number={index + 1}
              holiday={holiday}
              error={errors[index]}
              onChange={(changed) => onChange({ holidays: replaceAt(holidays, index, changed) })}
              onRemove={() => onChange({ holidays: removeAt(holidays, index) })}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
