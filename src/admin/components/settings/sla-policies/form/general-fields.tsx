import { useTranslation } from "react-i18next"
import { useCalendars } from "../../../../hooks/calendars"
import { SelectField, TextField } from "../../form"
import type { FieldsProps } from "./fields-props"

export const GeneralFields = ({ form, isChecked, onChange }: FieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const calendars = useCalendars().data ?? []
  return (
    <>
      <TextField
        label={t("fields.name")}
        value={form.name}
        error={isChecked && !form.name.trim() ? t("settings.form.required") : undefined}
        onChange={(name) => onChange({ name })}
      />
      <SelectField
        label={t("settings.sla_policies.fields.calendar")}
        hint={t("settings.sla_policies.hints.calendar")}
        error={
          isChecked && !form.calendar_id ? t("settings.sla_policies.errors.calendar") : undefined
        }
        value={form.calendar_id || null}
        onChange={(calendar_id) => onChange({ calendar_id: calendar_id ?? "" })}
        options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
