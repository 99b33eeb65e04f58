import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SelectField, SwitchField } from "../../form"
import { CredentialFields, ServerFields } from "./login-fields"
import { type LoginMethod, withMethod } from "./login-form"
import type { SectionProps } from "./section-props"

const METHODS = ["password", "google", "microsoft", "custom"] as const

const isMethod = (value: string | null): value is LoginMethod =>
  METHODS.some((method) => method === value)

interface Props extends SectionProps {
  /** only while secrets are still in the form can they be used for both servers */
  maySameLogin?: boolean
}

export const SendingFields = ({ form, errors, stored, onChange, maySameLogin }: Props) => {
  const { t } = useTranslation("helpdesk")
  const canShare = Boolean(maySameLogin) && form.receives === "imap"
  const isShared = canShare && form.has_same_login
  const choose = (method: string | null) =>
    isMethod(method) &&
    onChange({ smtp: { ...withMethod(form.smtp, "smtp", method), user: form.smtp.user } })

  return (
    <>
      <SwitchField
        label={t("settings.mailboxes.sending.sends")}
        hint={t("settings.mailboxes.sending.sends_hint")}
        checked={form.sends}
        onChange={(sends) => onChange({ sends })}
      />
      {form.sends ? null : (
        <Alert variant="warning">{t("settings.mailboxes.sending.off_note")}</Alert>
      )}
      {form.sends && canShare ? (
        <SwitchField
          label={t("settings.mailboxes.sending.same_login")}
          hint={t("settings.mailboxes.sending.same_login_hint")}
          checked={form.has_same_login}
          onChange={(has_same_login) => onChange({ has_same_login })}
        />
      ) : null}
      {form.sends ? (
        <>
          {isShared ? null : (
            <SelectField
              label={t("settings.mailboxes.sending.method")}
              value={form.smtp.method}
              onChange={choose}
              options={METHODS.map((value) => ({
                value,
                label: t(`settings.mailboxes.sending.methods.${value}`),
              }))}
            />
          )}
          <ServerFields
            protocol="smtp"
            login={form.smtp}
            errors={errors}
            onChange={(smtp) => onChange({ smtp })}
          />
          {isShared ? null : (
            <CredentialFields
              protocol="smtp"
              login={form.smtp}
              errors={errors}
              isStored={stored.smtp}
              onChange={(smtp) => onChange({ smtp })}
            />
          )}
        </>
      ) : null}
    </>
  )
}
