import type { TicketSla } from "../../../modules/helpdesk/utils/tickets/ticket-sla"
import type { IngestPlan } from "../../../modules/helpdesk/operations/ingest-mail"
import type { ClaimedInboundEmail } from "../../../modules/mail/repositories/inbound-email-repository"
import type { SentMail } from "../../../modules/mail/utils/bounces"
import type { CustomerDirectory, MailboxTrust } from "../../../modules/mail/utils/matching"
import type { ScreeningVerdict } from "../../../modules/mail/utils/screening"
import type { ClosedTicketPolicy, ParsedEmail } from "../../../types"
import type { AcknowledgementBudget } from "./acknowledgement-budget"

export interface StoredAttachment {
  file_id: string
  filename: string
  content_type: string
  size: number
  checksum: string
  content_id: string | null
  is_inline: boolean
}

/** A mail that was read and whose files are stored: ready to be decided. */
export interface PreparedMail {
  row: Pick<ClaimedInboundEmail, "id" | "is_oversize" | "is_import"> & { received_at: Date }
  email: ParsedEmail
  verdict: ScreeningVerdict
  attachments: StoredAttachment[]
}

export interface ProcessingMailbox extends MailboxTrust {
  id: string
  name: string
  address: string
  team_id: string | null
  category_id: string | null
  acknowledgement: boolean
  closed_ticket_policy: ClosedTicketPolicy
  reopen_days: number
  match_domains: boolean
  trusted_authserv_ids: string[]
  language: "en" | "de"
}

/** A mail of ours a report may be about. */
export interface KnownSentMail extends SentMail {
  ticket_id: string | null
  ticket_message_id: string | null
}

/** All a wave of mails is decided by, beside the desk itself. */
export interface WaveFacts {
  now: Date
  mailbox: ProcessingMailbox
  /** of all mailboxes */
  ownAddresses: string[]
  /** signing keys, the current one first; none where the operator gave no key */
  keys: Buffer[]
  /** user ids by lower-cased address */
  agents: Map<string, string>
  customers: CustomerDirectory
  /** what a new ticket of this mailbox gets, by its customer; null is a sender nobody knows */
  sla: Map<string | null, TicketSla>
  /** by Message-ID */
  sent: Map<string, KnownSentMail>
  acknowledgements: AcknowledgementBudget
  newId: (prefix: string) => string
}

/** A believed report about a mail of ours. */
export interface Bounce {
  sent_id: string
  address: string
  detail: string
  suppress: boolean
}

/** What became of a mail; what the log, the outbox and the events are made of. */
export interface MailResult {
  id: string
  state: "processed" | "ignored"
  reason: MailReason
  ticket_id: string | null
  message_id: string | null
  bounce?: Bounce
  /** whom to tell that the mail arrived */
  acknowledge?: { email: string; name: string }
}

export type MailReason =
  | "created"
  | "appended"
  | "note_for_review"
  | "agent_reply"
  | "bounced"
  | "delivery_delayed"
  | "delivery_report"
  | "bounce_unmatched"
  | "own_mail"

export interface WavePlan extends IngestPlan {
  results: MailResult[]
  /** filled when the wave was written: new tickets a team shared out */
  assigned: { id: string; assignee_id: string }[]
}
