import { generateEntityId } from "@medusajs/framework/utils"
import type { OutboundState } from "../../../types/mailbox"
import type { EmailToSend, OutboundDraft } from "../utils/outbound"
import { toRecordset } from "./recordset"
import type { SqlManager } from "./sql-manager"

/** Seconds a sender may be silent before another takes its mail over. */
const CLAIM_SECONDS = 60

export interface QueuedEmail {
  id: string
  ticket_message_id: string | null
  once_key: string | null
}

/** A mail one sender holds. `attempts` is the claim's token: a later claim has a higher one. */
export interface ClaimedEmail extends EmailToSend {
  id: string
  attempts: number
  first_attempt_at: Date
}

/**
 * Writes mails into the outbox; what is already there under the same message, Message-ID or once_key
 * stays as it is. Answers the mails that were new.
 */
export const insertOutboundEmails = async (
  sql: SqlManager,
  drafts: readonly OutboundDraft[]
): Promise<QueuedEmail[]> => {
  if (drafts.length === 0) {
    return []
  }
  const columns = Object.keys(drafts[0]) as (keyof OutboundDraft)[]
  const names = ["id", ...columns].map((column) => `"${column}"`).join(", ")
  const rows = drafts.map((draft) => ({ ...draft, id: generateEntityId(undefined, "oute") }))
  return sql.execute<QueuedEmail>(
    `INSERT INTO helpdesk_outbound_email (${names})
     SELECT ${names} FROM jsonb_populate_recordset(NULL::helpdesk_outbound_email, ?::jsonb)
     ON CONFLICT DO NOTHING RETURNING id, ticket_message_id, once_key`,
    [toRecordset(rows)]
  )
}

const DUE = `deleted_at IS NULL AND state IN ('queued', 'sending') AND send_after <= now()
  AND (state = 'queued' OR claimed_until < now())`

export const listMailboxesWithDueEmail = async (sql: SqlManager): Promise<string[]> => {
  const rows = await sql.execute<{ mailbox_id: string }>(
    `SELECT DISTINCT mailbox_id FROM helpdesk_outbound_email WHERE ${DUE}`
  )
  return rows.map(({ mailbox_id }) => mailbox_id)
}

/**
 * Takes the next due mail of a mailbox. SKIP LOCKED keeps two senders from waiting for each other; a mail
 * whose sender died is taken over, with the same Message-ID.
 */
export const claimOutboundEmail = async (
  sql: SqlManager,
  mailboxId: string
): Promise<ClaimedEmail | null> => {
  const [email] = await sql.execute<ClaimedEmail>(
    `UPDATE helpdesk_outbound_email SET state = 'sending', attempts = attempts + 1,
            claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS}),
            first_attempt_at = COALESCE(first_attempt_at, now()), updated_at = now()
      WHERE id = (SELECT id FROM helpdesk_outbound_email WHERE mailbox_id = ? AND ${DUE}
                   ORDER BY send_after, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING *`,
    [mailboxId]
  )
  return email ?? null
}

export const extendClaim = async (sql: SqlManager, email: ClaimedEmail): Promise<void> => {
  await sql.execute(
    `UPDATE helpdesk_outbound_email SET claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
      WHERE id = ? AND state = 'sending' AND attempts = ?`,
    [email.id, email.attempts]
  )
}

export interface SendResult {
  state: Extract<OutboundState, "queued" | "sent" | "failed" | "cancelled">
  last_error: string | null
  /** when to try again; only for `queued` */
  send_after?: Date
}

/** Ends a claim. False when another sender took the mail over meanwhile; its result counts then. */
export const finishClaim = async (
  sql: SqlManager,
  email: ClaimedEmail,
  result: SendResult
): Promise<boolean> => {
  const rows = await sql.execute(
    `UPDATE helpdesk_outbound_email
        SET state = ?, last_error = ?, claimed_until = NULL, reported_at = NULL, updated_at = now(),
            sent_at = CASE WHEN ? = 'sent' THEN now() ELSE sent_at END,
            send_after = COALESCE(?::timestamptz, send_after)
      WHERE id = ? AND state = 'sending' AND attempts = ? RETURNING id`,
    [
      result.state,
      result.last_error,
      result.state,
      result.send_after ?? null,
      email.id,
      email.attempts,
    ]
  )
  return rows.length > 0
}

/** Mail that cannot even be tried waits a minute more and says why; that is no attempt. */
export const postponeDueEmail = async (
  sql: SqlManager,
  mailboxId: string,
  reason: string
): Promise<void> => {
  await sql.execute(
    `UPDATE helpdesk_outbound_email
        SET state = 'queued', claimed_until = NULL, last_error = ?, updated_at = now(),
            reported_at = CASE WHEN last_error IS DISTINCT FROM ? THEN NULL ELSE reported_at END,
            send_after = now() + interval '1 minute'
      WHERE mailbox_id = ? AND ${DUE}`,
    [reason, reason, mailboxId]
  )
}

/** After new SMTP settings: what waits because of the old ones is tried at once. */
export const wakePostponedEmail = async (sql: SqlManager, mailboxId: string): Promise<void> => {
  await sql.execute(
    `UPDATE helpdesk_outbound_email SET send_after = now()
      WHERE mailbox_id = ? AND deleted_at IS NULL AND state = 'queued' AND last_error IS NOT NULL`,
    [mailboxId]
  )
}

/** Stops mails nobody has begun to send; answers which. */
export const cancelQueuedEmails = async (
  sql: SqlManager,
  messageIds: readonly string[]
): Promise<string[]> => {
  const rows = await sql.execute<{ ticket_message_id: string }>(
    `UPDATE helpdesk_outbound_email
        SET state = 'cancelled', last_error = NULL, reported_at = now(), updated_at = now()
      WHERE ticket_message_id IN (?) AND state = 'queued' AND attempts = 0 AND deleted_at IS NULL
      RETURNING ticket_message_id`,
    [messageIds]
  )
  return rows.map((row) => row.ticket_message_id)
}

/** Puts mails back that were cancelled by a workflow that failed later. */
export const restoreCancelledEmails = async (
  sql: SqlManager,
  messageIds: readonly string[]
): Promise<void> => {
  await sql.execute(
    `UPDATE helpdesk_outbound_email SET state = 'queued', updated_at = now()
      WHERE ticket_message_id IN (?) AND state = 'cancelled' AND attempts = 0`,
    [messageIds]
  )
}

/**
 * Takes freshly written mails out of the outbox again, unless one is already on its way. Answers the
 * messages whose mail is gone.
 */
export const deleteUnsentEmails = async (
  sql: SqlManager,
  ids: readonly string[]
): Promise<string[]> => {
  const rows = await sql.execute<{ ticket_message_id: string | null }>(
    `DELETE FROM helpdesk_outbound_email WHERE id IN (?) AND state = 'queued' AND attempts = 0
      RETURNING ticket_message_id`,
    [ids]
  )
  return rows.flatMap(({ ticket_message_id }) => ticket_message_id ?? [])
}

/** A mail that failed, bounced or waits for its next attempt gets a full day of attempts again, now. */
export const requeueOutboundEmail = async (sql: SqlManager, id: string): Promise<boolean> => {
  const rows = await sql.execute(
    `UPDATE helpdesk_outbound_email
        SET state = 'queued', send_after = now(), first_attempt_at = NULL, bounced_at = NULL,
            reported_at = NULL, updated_at = now()
      WHERE id = ? AND deleted_at IS NULL
        AND (state IN ('failed', 'bounced') OR (state = 'queued' AND last_error IS NOT NULL))
      RETURNING id`,
    [id]
  )
  return rows.length > 0
}

export interface Suppressed {
  address: string
  reason: string
  until: Date
}

export const findSuppression = async (
  sql: SqlManager,
  addresses: readonly string[]
): Promise<Suppressed | null> => {
  const [found] = await sql.execute<Suppressed>(
    `SELECT address, reason, until FROM helpdesk_mail_suppression
      WHERE address IN (?) AND until > now() AND deleted_at IS NULL LIMIT 1`,
    [addresses]
  )
  return found ?? null
}
