import type { InboundState } from "../../../types/mailbox"
import type { WaitingMail } from "../utils/intake"
import { toRecordset } from "./recordset"
import type { SqlManager } from "./sql-manager"

export interface NewInboundEmail {
  id: string
  mailbox_id: string
  source: "imap" | "push"
  dedupe_key: string
  message_id: string | null
  uid: number | null
  uid_validity: string | null
  size: number
  is_oversize: boolean
  is_import: boolean
  from_email: string | null
  subject: string | null
  received_at: string
}

export interface StoredInboundEmail {
  id: string
  state: InboundState
  dedupe_key: string
}

const COLUMNS = `id, mailbox_id, source, dedupe_key, message_id, uid, uid_validity, size, is_oversize,
  is_import, from_email, subject, received_at`

/** Inserts what the mailbox does not have yet and answers exactly those ids. */
export const insertInboundEmails = async (
  sql: SqlManager,
  mails: NewInboundEmail[]
): Promise<Set<string>> => {
  const rows = await sql.execute<{ id: string }>(
    `INSERT INTO helpdesk_inbound_email (${COLUMNS}, raw_uid)
     SELECT ${COLUMNS}, CASE WHEN uid IS NULL THEN NULL
       ELSE jsonb_build_object('value', uid::text, 'precision', 20) END
     FROM json_populate_recordset(NULL::helpdesk_inbound_email, ?::json)
     ON CONFLICT (mailbox_id, dedupe_key) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
    [toRecordset(mails)]
  )
  return new Set(rows.map((row) => row.id))
}

export const findByDedupeKeys = async (
  sql: SqlManager,
  mailbox_id: string,
  dedupe_keys: string[]
): Promise<StoredInboundEmail[]> =>
  sql.execute<StoredInboundEmail>(
    `SELECT id, state, dedupe_key FROM helpdesk_inbound_email
      WHERE mailbox_id = ? AND dedupe_key = ANY(?) AND deleted_at IS NULL`,
    [mailbox_id, dedupe_keys]
  )

/** What is known only when the last byte came. */
export const finishInboundEmail = async (
  sql: SqlManager,
  id: string,
  facts: { dedupe_key: string; size: number; is_oversize: boolean }
): Promise<void> => {
  await sql.execute(
    `UPDATE helpdesk_inbound_email SET dedupe_key = ?, size = ?, is_oversize = ? WHERE id = ?`,
    [facts.dedupe_key, facts.size, facts.is_oversize, id]
  )
}

/** Takes back a row whose mail turned out to be there already; its stored pieces go with it. */
export const deleteInboundEmail = async (sql: SqlManager, id: string): Promise<void> => {
  await sql.execute("DELETE FROM helpdesk_inbound_email WHERE id = ?", [id])
}

/** Mails without a Message-ID are told apart by their content: one at a time per content. */
export const lockContent = async (sql: SqlManager, key: string): Promise<void> => {
  await sql.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 41))", [key])
}

const WAITING = `deleted_at IS NULL AND state = 'received'
  AND (next_attempt_at IS NULL OR next_attempt_at <= now())`

export const mailboxesWithWaitingMail = async (sql: SqlManager): Promise<string[]> => {
  const rows = await sql.execute<{ mailbox_id: string }>(
    `SELECT mailbox_id FROM helpdesk_inbound_email WHERE ${WAITING}
      GROUP BY mailbox_id ORDER BY min(received_at)`
  )
  return rows.map((row) => row.mailbox_id)
}

/** One processor a mailbox, whoever asks first; freed with the transaction, also by a crash. */
export const tryMailboxLock = async (sql: SqlManager, mailbox_id: string): Promise<boolean> => {
  const [row] = await sql.execute<{ locked: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 42)) AS locked",
    [mailbox_id]
  )
  return row.locked
}

/** Oldest first. */
export const listWaitingMail = async (
  sql: SqlManager,
  mailbox_id: string,
  limit: number
): Promise<WaitingMail[]> =>
  sql.execute<WaitingMail>(
    `SELECT id, attempts, CASE WHEN is_oversize THEN 0 ELSE size END AS size
       FROM helpdesk_inbound_email WHERE mailbox_id = ? AND ${WAITING}
      ORDER BY received_at, id LIMIT ?`,
    [mailbox_id, limit]
  )

/** Counts a beginning; to be committed before the work, so that a killed process leaves a trace. */
export const countAttempts = async (sql: SqlManager, ids: string[]): Promise<void> => {
  await sql.execute(
    "UPDATE helpdesk_inbound_email SET attempts = attempts + 1 WHERE id = ANY(?) AND state = 'received'",
    [ids]
  )
}

export interface ClaimedInboundEmail {
  id: string
  message_id: string | null
  size: number
  is_oversize: boolean
  is_import: boolean
  attempts: number
  received_at: Date
}

/** Locks the rows for this transaction; those somebody else holds are passed over. */
export const claimInboundEmails = async (
  sql: SqlManager,
  ids: string[]
): Promise<ClaimedInboundEmail[]> =>
  sql.execute<ClaimedInboundEmail>(
    `SELECT id, message_id, size, is_oversize, is_import, attempts, received_at
       FROM helpdesk_inbound_email WHERE id = ANY(?) AND ${WAITING}
      ORDER BY received_at, id FOR UPDATE SKIP LOCKED`,
    [ids]
  )

/** What became of a mail; `received` with `next_attempt_at` is tried again then. */
export interface InboundOutcome {
  id: string
  state: InboundState
  reason: string
  reason_detail: string | null
  from_email: string | null
  subject: string | null
  ticket_id: string | null
  ticket_message_id: string | null
  next_attempt_at: string | null
}

export const recordOutcomes = async (
  sql: SqlManager,
  outcomes: InboundOutcome[]
): Promise<void> => {
  await sql.execute(
    `UPDATE helpdesk_inbound_email AS mail SET
       state = outcome.state, reason = outcome.reason, reason_detail = outcome.reason_detail,
       from_email = COALESCE(outcome.from_email, mail.from_email),
       subject = COALESCE(outcome.subject, mail.subject),
       ticket_id = outcome.ticket_id, ticket_message_id = outcome.ticket_message_id,
       next_attempt_at = outcome.next_attempt_at,
       attempts = CASE WHEN outcome.state = 'received' THEN 0 ELSE mail.attempts END,
       processed_at = CASE WHEN outcome.state = 'received' THEN NULL ELSE now() END,
       updated_at = now()
     FROM json_populate_recordset(NULL::helpdesk_inbound_email, ?::json) AS outcome
     WHERE mail.id = outcome.id`,
    [toRecordset(outcomes)]
  )
}

/** Gives mails that ended without a ticket another chance; answers those it applied to. */
export const requeueInboundEmails = async (sql: SqlManager, ids: string[]): Promise<string[]> => {
  const rows = await sql.execute<{ id: string }>(
    `UPDATE helpdesk_inbound_email SET state = 'received', reason = NULL, reason_detail = NULL,
       attempts = 0, next_attempt_at = NULL, processed_at = NULL, updated_at = now()
      WHERE id = ANY(?) AND state IN ('failed', 'ignored', 'received') AND deleted_at IS NULL
      RETURNING id`,
    [ids]
  )
  return rows.map((row) => row.id)
}
