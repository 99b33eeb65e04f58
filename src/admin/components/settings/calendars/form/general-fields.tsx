import { useTranslation } from "react-i18next"
import { ComboboxField, TextField } from "../../form"
import type { FieldsProps } from "./fields-props"
import { useTimeZoneOptions } from "./use-time-zone-options"

export const GeneralFields = ({ form, isChecked, onChange }: FieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const zones = useTimeZoneOptions(form.time_zone)
  return (
    <>
      <TextField
        label={t("fields.name")}
        value={form.name}
        error={isChecked && !form.name.trim() ? t("settings.form.required") : undefined}
        onChange={(name) => onChange({ name })}
      />
      <ComboboxField
        label={t("settings.calendars.fields.time_zone")}
        hint={t("settings.calendars.hints.time_zone")}
        error={isChecked && !form.time_zone ? t("settings.calendars.errors.time_zone") : undefined}
        value={form.time_zone}
        onChange={(time_zone) => onChange({ time_zone })}
        options={zones}
      />
    </>
  )
}
