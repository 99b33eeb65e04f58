import { useTranslation } from "react-i18next"
import { useFormat } from "../../../../hooks/use-format"
import { useSpan } from "../../../../hooks/use-span"
import { NOTICE_KINDS } from "../../../../lib/sla-values"
import { durationInput, parseDuration } from "../../../../lib/target-duration"
import { DurationField, ListField, SelectField, SwitchField } from "../../form"
import type { FieldsProps } from "./fields-props"
import { isSpan, readPercent } from "./validate-policy"

/** The same span is the same chip, however it was typed: "60" and "1h". */
const readSpan = (text: string) => {
  const minutes = parseDuration(text)
  return minutes === null ? null : durationInput(minutes)
}

export const NoticeFields = ({ form, isChecked, onChange }: FieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const { locale } = useFormat()
  const span = useSpan()
  const percent = new Intl.NumberFormat(locale, { style: "percent" })
  const spanError = t("settings.sla_policies.errors.span")
  return (
    <>
      <ListField
        label={t("settings.sla_policies.fields.warnings")}
        hint={t("settings.sla_policies.hints.warnings")}
        isOptional
        placeholder="75"
        values={form.warning_percents}
        read={readPercent}
        refusal={t("settings.sla_policies.errors.percent")}
        show={(value) => percent.format(Number(value) / 100)}
        onChange={(warning_percents) => onChange({ warning_percents })}
      />
      <DurationField
        label={t("settings.sla_policies.fields.imminent")}
        hint={t("settings.sla_policies.hints.imminent")}
        isOptional
        value={form.imminent}
        error={isChecked && !isSpan(form.imminent) ? spanError : undefined}
        onChange={(imminent) => onChange({ imminent })}
      />
      <ListField
        label={t("settings.sla_policies.fields.repeats")}
        hint={t("settings.sla_policies.hints.repeats")}
        isOptional
        placeholder="1h"
        values={form.repeats}
        read={readSpan}
        refusal={spanError}
        show={(value) => span(parseDuration(value) ?? 0)}
        onChange={(repeats) => onChange({ repeats })}
      />
      <SelectField
        label={t("settings.sla_policies.fields.manager")}
        value={form.notify_manager_from}
        onChange={(value) => {
          const kind = NOTICE_KINDS.find((one) => one === value)
          if (kind) {
            onChange({ notify_manager_from: kind })
          }
        }}
        options={NOTICE_KINDS.map((kind) => ({
          value: kind,
          label: t(`settings.sla_policies.manager_from.${kind}`),
        }))}
      />
      <SwitchField
        label={t("settings.sla_policies.fields.pause_on_hold")}
        hint={t("settings.sla_policies.hints.pause_on_hold")}
        checked={form.pause_on_hold}
        onChange={(pause_on_hold) => onChange({ pause_on_hold })}
      />
    </>
  )
}
