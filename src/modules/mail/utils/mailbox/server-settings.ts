import type { OAuth2Settings } from "../../../../types/mailbox"
import type { ImapSettingsInput, OAuth2Input } from "../../../../types/mailbox-input"

export type ServerKind = "imap" | "smtp"

/** What the columns `imap` and `smtp` hold; nothing in here is secret. */
export type ServerSettings = {
  host: string
  port: number
  secure: boolean
  user: string | null
  oauth2: OAuth2Settings | null
  folder: string
  move_to: string | null
}

/** What is encrypted in `imap_secret` and `smtp_secret`. */
export interface ServerSecret {
  password?: string
  client_secret?: string
  refresh_token?: string
}

export interface ServerAccess {
  settings: ServerSettings
  secret: ServerSecret
}

export type SettingsChange =
  { status: "ok"; access: ServerAccess | null } | { status: "invalid"; problem: string }

const DEFAULT_PORTS = { imap: { tls: 993, plain: 143 }, smtp: { tls: 465, plain: 587 } }

const defaultPort = (kind: ServerKind, secure: boolean) =>
  DEFAULT_PORTS[kind][secure ? "tls" : "plain"]

const invalid = (problem: string): SettingsChange => ({ status: "invalid", problem })

const mergeOAuth2 = (
  current: OAuth2Settings | null,
  input: OAuth2Input | null | undefined
): OAuth2Settings | null => {
  if (input === null) {
    return null
  }
  if (input === undefined) {
    return current
  }
  const provider = input.provider ?? current?.provider ?? "custom"
  const token_url =
    input.token_url ?? (provider === current?.provider ? current.token_url : undefined)
  return {
    provider,
    client_id: input.client_id ?? current?.client_id ?? "",
    ...(token_url ? { token_url } : {}),
  }
}

const mergeSecret = (current: ServerSecret, input: ImapSettingsInput): ServerSecret => {
  const password = input.password === undefined ? current.password : (input.password ?? undefined)
  const usesOAuth2 = input.oauth2 === null ? false : Boolean(input.oauth2 ?? current.refresh_token)
  const secret: ServerSecret = {}
  if (password && !input.oauth2) {
    secret.password = password
  }
  if (usesOAuth2 && !input.password) {
    secret.client_secret = input.oauth2?.client_secret ?? current.client_secret
    secret.refresh_token = input.oauth2?.refresh_token ?? current.refresh_token
  }
  return secret
}

/** A stored secret is only ever sent to the server it was entered for. */
const sendsSecretElsewhere = (
  current: ServerAccess,
  next: ServerAccess,
  input: ImapSettingsInput
): string | null => {
  if (current.settings.host !== next.settings.host && next.secret.password && !input.password) {
    return "enter the password again: it was stored for another host"
  }
  const before = current.settings.oauth2
  const after = next.settings.oauth2
  const isMoved = before?.provider !== after?.provider || before?.token_url !== after?.token_url
  if (before && after && isMoved && !(input.oauth2?.client_secret && input.oauth2.refresh_token)) {
    return "enter oauth2.client_secret and oauth2.refresh_token again: they were stored for another provider"
  }
  return null
}

const problemOf = (kind: ServerKind, { settings, secret }: ServerAccess): string | null => {
  if (!settings.host) {
    return "host is missing"
  }
  if (kind === "imap" && !settings.user) {
    return "user is missing"
  }
  const { oauth2 } = settings
  if (!oauth2) {
    return null
  }
  if (!oauth2.client_id || !secret.refresh_token) {
    return "oauth2 needs client_id and refresh_token"
  }
  return oauth2.provider === "custom" && !oauth2.token_url
    ? "oauth2 with provider custom needs token_url"
    : null
}

/**
 * What the stored settings become: an absent field keeps its value, null removes it. Giving a
 * password ends OAuth2 and the other way round.
 */
export const changeServerSettings = (
  kind: ServerKind,
  current: ServerAccess | null,
  input: ImapSettingsInput | null | undefined
): SettingsChange => {
  if (input === undefined) {
    return { status: "ok", access: current }
  }
  if (input === null) {
    return { status: "ok", access: null }
  }
  if (input.password && input.oauth2) {
    return invalid("give either password or oauth2, not both")
  }
  const before = current?.settings
  const secure = input.secure ?? before?.secure ?? true
  const isSecureChanged = secure !== before?.secure
  const settings: ServerSettings = {
    host: input.host ?? before?.host ?? "",
    port: input.port ?? (isSecureChanged ? defaultPort(kind, secure) : before.port),
    secure,
    user: input.user === undefined ? (before?.user ?? null) : input.user,
    oauth2: input.password ? null : mergeOAuth2(before?.oauth2 ?? null, input.oauth2),
    folder: input.folder ?? before?.folder ?? "INBOX",
    move_to: input.move_to === undefined ? (before?.move_to ?? null) : input.move_to,
  }
  const access = { settings, secret: mergeSecret(current?.secret ?? {}, input) }
  const problem =
    problemOf(kind, access) ?? (current && sendsSecretElsewhere(current, access, input))
  return problem ? invalid(problem) : { status: "ok", access }
}
