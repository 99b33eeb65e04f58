import { useTranslation } from "react-i18next"
import { SelectField, TextField } from "../../form"
import { type LoginForm, withSecure } from "./login-form"
import { useErrorText } from "./use-error-text"
import type { MailboxErrors } from "./validate-mailbox"

interface Props {
  protocol: "imap" | "smtp"
  login: LoginForm
  errors: MailboxErrors
  onChange: (login: LoginForm) => void
}

/** Host, port and encryption of one server. */
export const ServerFields = ({ protocol, login, errors, onChange }: Props) => {
  const { t } = useTranslation("helpdesk")
  const errorOf = useErrorText(errors)
  return (
    <div className="grid gap-4 md:grid-cols-[2fr_1fr_2fr]">
      <TextField
        label={t("settings.mailboxes.fields.host")}
        placeholder={`${protocol}.example.com`}
        value={login.host}
        error={errorOf("host")}
        onChange={(host) => onChange({ ...login, host })}
      />
      <TextField
        label={t("settings.mailboxes.fields.port")}
        type="number"
        min={1}
        value={login.port}
        error={errorOf("port")}
        onChange={(port) => onChange({ ...login, port })}
      />
      <SelectField
        label={t("settings.mailboxes.fields.encryption")}
        value={login.secure ? "tls" : "starttls"}
        onChange={(value) => onChange(withSecure(login, protocol, value === "tls"))}
        options={[
          { value: "tls", label: t("settings.mailboxes.encryption.tls") },
          { value: "starttls", label: t("settings.mailboxes.encryption.starttls") },
        ]}
      />
    </div>
  )
}

/** Who logs in and with what; secrets can be written, never read back. */
export const CredentialFields = ({
  protocol,
  login,
  errors,
  isStored,
  onChange,
}: Props & { isStored: boolean }) => {
  const { t } = useTranslation("helpdesk")
  const errorOf = useErrorText(errors)
  const secret = {
    type: "password" as const,
    autoComplete: "new-password",
    placeholder: isStored ? t("settings.mailboxes.secret_stored") : undefined,
    hint: isStored ? t("settings.mailboxes.secret_hint") : undefined,
  }
  const user = (
    <TextField
      label={t("settings.mailboxes.fields.user")}
      value={login.user}
      error={errorOf("user")}
      isOptional={protocol === "smtp" && login.method === "password"}
      onChange={(value) => onChange({ ...login, user: value })}
    />
  )
  if (login.method === "password") {
    return (
      <div className="grid gap-4 md:grid-cols-2">
        {user}
        <TextField
          label={t("settings.mailboxes.fields.password")}
          {...secret}
          value={login.password}
          error={errorOf("password")}
          isOptional={protocol === "smtp"}
          onChange={(password) => onChange({ ...login, password })}
        />
      </div>
    )
  }
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {user}
      <TextField
        label={t("settings.mailboxes.fields.client_id")}
        value={login.client_id}
        error={errorOf("client_id")}
        onChange={(client_id) => onChange({ ...login, client_id })}
      />
      <TextField
        label={t("settings.mailboxes.fields.client_secret")}
        {...secret}
        value={login.client_secret}
        isOptional={login.method !== "google"}
        onChange={(client_secret) => onChange({ ...login, client_secret })}
      />
      <TextField
        label={t("settings.mailboxes.fields.refresh_token")}
        {...secret}
        value={login.refresh_token}
        error={errorOf("refresh_token")}
        onChange={(refresh_token) => onChange({ ...login, refresh_token })}
      />
      {login.method === "google" ? null : (
        <TextField
          label={t("settings.mailboxes.fields.token_url")}
          type="url"
          placeholder="https://login.example.com/oauth2/token"
          isOptional={login.method !== "custom"}
          value={login.token_url}
          error={errorOf("token_url")}
          onChange={(token_url) => onChange({ ...login, token_url })}
        />
      )}
    </div>
  )
}
