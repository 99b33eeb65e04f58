import { XMarkMini } from "@medusajs/icons"
import { Checkbox, Hint, IconButton, Input, Label } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { CalendarForm, HolidayError } from "./calendar-form"

type Holiday = CalendarForm["holidays"][number]

interface Props {
  number: number
  holiday: Holiday
  error: HolidayError | null
  onChange: (holiday: Holiday) => void
  onRemove: () => void
}

export const HolidayRow = ({ number, holiday, error, onChange, onRemove }: Props) => {
  const { t } = useTranslation("helpdesk")
  const id = useId()
  const name = holiday.name.trim() || t("settings.calendars.holidays.unnamed", { number })
  const described = {
    "aria-invalid": error !== null,
    "aria-describedby": error ? `${id}-error` : undefined,
  }
  return (
    <li className="flex flex-col gap-y-1 px-3 py-2">
      <div className="grid grid-cols-[9rem_1fr_auto_auto] items-center gap-x-2">
        <Input
          {...described}
          type="date"
          size="small"
          aria-label={t("settings.calendars.holidays.date_of", { name })}
          autoFocus={!holiday.date && !holiday.name}
          value={holiday.date}
          onChange={(event) => onChange({ ...holiday, date: event.target.value })}
        />
        <Input
          {...described}
          size="small"
          aria-label={t("settings.calendars.holidays.name_of", { name })}
          value={holiday.name}
          onChange={(event) => onChange({ ...holiday, name: event.target.value })}
        />
        <div className="flex items-center gap-x-1.5">
          <Checkbox
            id={id}
            aria-label={t("settings.calendars.holidays.yearly_of", { name })}
            checked={holiday.is_yearly}
            onCheckedChange={(checked) => onChange({ ...holiday, is_yearly: checked === true })}
          />
          <Label htmlFor={id} size="xsmall">
            {t("settings.calendars.fields.yearly")}
          </Label>
        </div>
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          aria-label={t("settings.calendars.holidays.remove", { name })}
          onClick={onRemove}
        >
          <XMarkMini />
        </IconButton>
      </div>
      {error ? (
        <Hint id={`${id}-error`} variant="error">
          {t(`settings.calendars.errors.${error}`)}
        </Hint>
      ) : null}
    </li>
  )
}
