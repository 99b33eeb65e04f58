import type { EmailAddress } from "./parsed-email"

export const INBOUND_STATES = ["received", "processed", "ignored", "failed"] as const
export type InboundState = (typeof INBOUND_STATES)[number]

export const OUTBOUND_STATES = [
  "queued",
  "sending",
  "sent",
  "failed",
  "bounced",
  "cancelled",
] as const
export type OutboundState = (typeof OUTBOUND_STATES)[number]

export const OUTBOUND_KINDS = ["reply", "acknowledgement", "notice", "survey"] as const
export type OutboundKind = (typeof OUTBOUND_KINDS)[number]

export const CLOSED_TICKET_POLICIES = ["reopen", "new_ticket"] as const
export type ClosedTicketPolicy = (typeof CLOSED_TICKET_POLICIES)[number]

export interface OAuth2Settings {
  provider: "google" | "microsoft" | "custom"
  client_id: string
  token_url?: string
}

/** Secrets are write-only: reads say only whether one is stored. */
export interface ServerSettingsDTO {
  host: string
  port: number
  secure: boolean
  user: string | null
  oauth2: OAuth2Settings | null
  has_password: boolean
  has_oauth2_secret: boolean
}

export interface ImapSettingsDTO extends ServerSettingsDTO {
  folder: string
  move_to: string | null
}

export interface MailboxDTO {
  id: string
  name: string
  address: string
  aliases: string[]
  team_id: string | null
  category_id: string | null
  is_active: boolean
  acknowledgement: boolean
  survey: boolean
  cutoff_at: string | null
  older_mail: "skip" | "import"
  closed_ticket_policy: ClosedTicketPolicy
  reopen_days: number
  trust_reply_to: boolean
  match_domains: boolean
  size_limit: number
  trusted_authserv_ids: string[]
  signature: string | null
  language: "en" | "de"
  imap: ImapSettingsDTO | null
  smtp: ServerSettingsDTO | null
  last_ok_at: string | null
  last_error: string | null
  failing_since: string | null
  created_at: string
  updated_at: string
}

/** One side of `POST /mailboxes/:id/test`: the step that failed and the server's words. */
export interface ConnectionTestResult {
  ok: boolean
  step: "not_configured" | "connect" | "tls" | "login" | "folder" | "done"
  error?: string
}

export interface InboundEmailDTO {
  id: string
  mailbox_id: string
  source: "imap" | "push"
  message_id: string | null
  size: number
  is_oversize: boolean
  state: InboundState
  reason: string | null
  reason_detail: string | null
  from: string | null
  subject: string | null
  ticket_id: string | null
  ticket_message_id: string | null
  attempts: number
  received_at: string
  processed_at: string | null
}

export interface OutboundEmailDTO {
  id: string
  mailbox_id: string
  kind: OutboundKind
  state: OutboundState
  ticket_id: string | null
  ticket_message_id: string | null
  to: EmailAddress[]
  cc: EmailAddress[]
  subject: string
  rfc_message_id: string
  attempts: number
  last_error: string | null
  send_after: string
  sent_at: string | null
  created_at: string
}
