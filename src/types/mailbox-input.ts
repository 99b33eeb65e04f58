import type { ClosedTicketPolicy, OAuth2Settings } from "./mailbox"

/** Absent keeps what is stored, null removes it. */
export interface ServerSettingsInput {
  host?: string
  port?: number
  /** true = TLS from the first byte, false = STARTTLS */
  secure?: boolean
  user?: string | null
  password?: string | null
  oauth2?: OAuth2Input | null
}

export interface OAuth2Input {
  provider?: OAuth2Settings["provider"]
  client_id?: string
  token_url?: string
  client_secret?: string
  refresh_token?: string
}

export interface ImapSettingsInput extends ServerSettingsInput {
  folder?: string
  move_to?: string | null
}

export interface UpdateMailboxInput {
  name?: string
  address?: string
  aliases?: string[]
  team_id?: string | null
  category_id?: string | null
  is_active?: boolean
  acknowledgement?: boolean
  survey?: boolean
  cutoff_at?: string | null
  older_mail?: "skip" | "import"
  closed_ticket_policy?: ClosedTicketPolicy
  reopen_days?: number
  trust_reply_to?: boolean
  match_domains?: boolean
  size_limit?: number
  trusted_authserv_ids?: string[]
  signature?: string | null
  language?: "en" | "de"
  imap?: ImapSettingsInput | null
  smtp?: ServerSettingsInput | null
}

export interface CreateMailboxInput extends UpdateMailboxInput {
  name: string
  address: string
}

/** Body of `POST /mailboxes/test` and `/:id/test`. */
export interface TestMailboxInput {
  imap?: ImapSettingsInput | null
  smtp?: ServerSettingsInput | null
}
