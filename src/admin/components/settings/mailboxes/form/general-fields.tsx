import { useTranslation } from "react-i18next"
import { ListField, SelectField, TextareaField, TextField } from "../../form"
import type { SectionProps } from "./section-props"
import { useErrorText } from "./use-error-text"

export const GeneralFields = ({ form, errors, onChange }: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  const errorOf = useErrorText(errors)
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label={t("settings.mailboxes.fields.name")}
          hint={t("settings.mailboxes.hints.name")}
          autoFocus={form.name === ""}
          value={form.name}
          error={errorOf("name")}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          label={t("settings.mailboxes.fields.address")}
          hint={t("settings.mailboxes.hints.address")}
          type="email"
          placeholder="support@example.com"
          value={form.address}
          error={errorOf("address")}
          onChange={(address) => onChange({ address })}
        />
      </div>
      <ListField
        label={t("settings.mailboxes.fields.aliases")}
        hint={t("settings.mailboxes.hints.aliases")}
        isOptional
        placeholder="help@example.com"
        values={form.aliases}
        onChange={(aliases) => onChange({ aliases })}
      />
      <SelectField
        label={t("settings.mailboxes.fields.language")}
        hint={t("settings.mailboxes.hints.language")}
        value={form.language}
        onChange={(language) => onChange({ language: language === "de" ? "de" : "en" })}
        options={[
          { value: "en", label: t("settings.mailboxes.language.en") },
          { value: "de", label: t("settings.mailboxes.language.de") },
        ]}
      />
      <TextareaField
        label={t("settings.mailboxes.fields.signature")}
        hint={t("settings.mailboxes.hints.signature")}
        isOptional
        value={form.signature}
        onChange={(signature) => onChange({ signature })}
      />
    </>
  )
}
