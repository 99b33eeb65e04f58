import type { ImapSettingsDTO, MailboxDTO, ServerSettingsDTO } from "../../../../types/mailbox"
import type { AccessColumns, OpenedAccess } from "../secrets"
import type { ServerSettings } from "./server-settings"

/** A mailbox row; JSON columns as they lie in the database. */
export interface MailboxRow extends AccessColumns {
  name: string
  address: string
  aliases: string[]
  team_id: string | null
  category_id: string | null
  is_active: boolean
  acknowledgement: boolean
  survey: boolean
  cutoff_at: Date | null
  older_mail: "skip" | "import"
  closed_ticket_policy: MailboxDTO["closed_ticket_policy"]
  reopen_days: number
  trust_reply_to: boolean
  match_domains: boolean
  size_limit: number
  trusted_authserv_ids: string[]
  signature: string | null
  language: "en" | "de"
  last_ok_at: Date | null
  last_error: string | null
  failing_since: Date | null
  created_at: Date
  updated_at: Date
}

const iso = (time: Date | string | null) => (time ? new Date(time).toISOString() : null)

type Server = Exclude<OpenedAccess, { status: "not_configured" }>

const settingsOf = (server: Server): ServerSettings =>
  server.status === "opened" ? server.access.settings : server.settings

const serverDTO = (server: Server): ServerSettingsDTO => {
  const { host, port, secure, user, oauth2 } = settingsOf(server)
  // A secret no key opens is still one that is stored: the page must not say "none".
  const secret = server.status === "opened" ? server.access.secret : null
  return {
    host,
    port,
    secure,
    user,
    oauth2,
    has_password: secret ? Boolean(secret.password) : !oauth2,
    has_oauth2_secret: secret ? Boolean(secret.refresh_token) : Boolean(oauth2),
  }
}

const imapDTO = (server: Server): ImapSettingsDTO => {
  const { folder, move_to } = settingsOf(server)
  return { ...serverDTO(server), folder, move_to }
}

/** What the API shows of a mailbox; secrets appear only as "there is one". */
export const toMailboxDTO = (
  row: MailboxRow,
  servers: { imap: OpenedAccess; smtp: OpenedAccess }
): MailboxDTO => ({
  id: row.id,
  name: row.name,
  address: row.address,
  aliases: row.aliases,
  team_id: row.team_id,
  category_id: row.category_id,
  is_active: row.is_active,
  acknowledgement: row.acknowledgement,
  survey: row.survey,
  cutoff_at: iso(row.cutoff_at),
  older_mail: row.older_mail,
  closed_ticket_policy: row.closed_ticket_policy,
  reopen_days: row.reopen_days,
  trust_reply_to: row.trust_reply_to,
  match_domains: row.match_domains,
  size_limit: row.size_limit,
  trusted_authserv_ids: row.trusted_authserv_ids,
  signature: row.signature,
  language: row.language,
  imap: servers.imap.status === "not_configured" ? null : imapDTO(servers.imap),
  smtp: servers.smtp.status === "not_configured" ? null : serverDTO(servers.smtp),
  last_ok_at: iso(row.last_ok_at),
  last_error: row.last_error,
  failing_since: iso(row.failing_since),
  created_at: new Date(row.created_at).toISOString(),
  updated_at: new Date(row.updated_at).toISOString(),
})

/** What an agent who is no manager may know: names and addresses, nothing about servers. */
export const withoutServers = (mailbox: MailboxDTO): MailboxDTO => ({
  ...mailbox,
  imap: null,
  smtp: null,
  last_error: null,
})
