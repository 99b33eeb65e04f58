import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ChoiceField, TextField } from "../../form"
import { CredentialFields, ServerFields } from "./login-fields"
import { type LoginMethod, withMethod } from "./login-form"
import type { SectionProps } from "./section-props"

const WAYS = ["password", "google", "microsoft", "custom", "push"] as const
type Way = (typeof WAYS)[number]

/** How mail gets in: an IMAP login of one of four kinds, or pushed by a mail server. */
export const ReceivingFields = ({ form, errors, stored, onChange }: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  const way: Way = form.receives === "push" ? "push" : form.imap.method

  const choose = (next: Way) =>
    next === "push"
      ? onChange({ receives: "push" })
      : onChange({ receives: "imap", imap: chooseMethod(next) })

  const chooseMethod = (method: LoginMethod) => {
    const login = method === form.imap.method ? form.imap : withMethod(form.imap, "imap", method)
    return { ...login, user: login.user || form.address }
  }

  return (
    <>
      <ChoiceField
        label={t("settings.mailboxes.receiving.label")}
        value={way}
        onChange={choose}
        choices={WAYS.map((value) => ({
          value,
          label: t(`settings.mailboxes.receiving.${value}.label`),
          description: t(`settings.mailboxes.receiving.${value}.description`),
        }))}
      />
      {form.receives === "push" ? (
        <Alert variant="info">{t("settings.mailboxes.receiving.push_note")}</Alert>
      ) : (
        <>
          <ServerFields
            protocol="imap"
            login={form.imap}
            errors={errors}
            onChange={(imap) => onChange({ imap })}
          />
          <CredentialFields
            protocol="imap"
            login={form.imap}
            errors={errors}
            isStored={stored.imap}
            onChange={(imap) => onChange({ imap })}
          />
          <div className="grid gap-4 md:grid-cols-2">
            <TextField
              label={t("settings.mailboxes.fields.folder")}
              hint={t("settings.mailboxes.hints.folder")}
              value={form.folder}
              onChange={(folder) => onChange({ folder })}
            />
            <TextField
              label={t("settings.mailboxes.fields.move_to")}
              hint={t("settings.mailboxes.hints.move_to")}
              isOptional
              value={form.move_to}
              onChange={(move_to) => onChange({ move_to })}
            />
          </div>
        </>
      )}
    </>
  )
}
