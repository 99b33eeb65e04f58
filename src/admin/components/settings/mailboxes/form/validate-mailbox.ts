import type { LoginForm } from "./login-form"
import type { MailboxForm, MailboxSection } from "./mailbox-form"

export type MailboxField =
  | "name"
  | "address"
  | "host"
  | "port"
  | "user"
  | "client_id"
  | "refresh_token"
  | "token_url"
  | "password"
  | "reopen_days"

export type FieldError = "required" | "address" | "port" | "days"
export type MailboxErrors = Partial<Record<MailboxField, FieldError>>

/** Secrets already stored on the server need not be typed again. */
export interface StoredSecrets {
  imap: boolean
  smtp: boolean
}

const ADDRESS = /^[^\s@]+@[^\s@]+$/

const required = (errors: MailboxErrors, field: MailboxField, value: string) => {
  if (!value.trim()) {
    errors[field] = "required"
  }
}

/** An IMAP server always wants a login; a relay may take mail without one (RFC 6409 section 4.3). */
function loginErrors(login: LoginForm, isStored: boolean, needsLogin: boolean): MailboxErrors {
  const errors: MailboxErrors = {}
  required(errors, "host", login.host)
  const port = Number(login.port)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    errors.port = "port"
  }
  if (login.method === "password") {
    if (needsLogin || login.user.trim() || login.password) {
      required(errors, "user", login.user)
      if (!isStored) {
        required(errors, "password", login.password)
      }
    }
    return errors
  }
  required(errors, "user", login.user)
  required(errors, "client_id", login.client_id)
  if (!isStored) {
    required(errors, "refresh_token", login.refresh_token)
  }
  if (login.method === "custom") {
    required(errors, "token_url", login.token_url)
  }
  return errors
}

function generalErrors(form: MailboxForm): MailboxErrors {
  const errors: MailboxErrors = {}
  required(errors, "name", form.name)
  if (!ADDRESS.test(form.address.trim())) {
    errors.address = "address"
  }
  return errors
}

function sendingErrors(form: MailboxForm, isStored: boolean): MailboxErrors {
  if (!form.sends) {
    return {}
  }
  const errors = loginErrors(form.smtp, isStored, false)
  return form.has_same_login && form.receives === "imap"
    ? {
        ...(errors.host ? { host: errors.host } : {}),
        ...(errors.port ? { port: errors.port } : {}),
      }
    : errors
}

function behaviourErrors(form: MailboxForm): MailboxErrors {
  const days = Number(form.reopen_days)
  return form.reopen_days.trim() && Number.isInteger(days) && days >= 0
    ? {}
    : { reopen_days: "days" }
}

/** What keeps this section from being saved; empty when nothing does. */
export function validateMailbox(
  form: MailboxForm,
  section: MailboxSection,
  stored: StoredSecrets
): MailboxErrors {
  switch (section) {
    case "general":
      return generalErrors(form)
    case "receiving":
      return form.receives === "push" ? {} : loginErrors(form.imap, stored.imap, true)
    case "sending":
      return sendingErrors(form, stored.smtp)
    case "behaviour":
      return behaviourErrors(form)
  }
}
