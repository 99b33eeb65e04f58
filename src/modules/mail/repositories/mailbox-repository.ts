import type { SecretReplacement } from "../utils/secrets"
import type { SqlManager } from "./sql-manager"

/**
 * Aliases live in an array, which no unique index can watch: whoever changes addresses waits here, so
 * that two managers cannot give the same address away at the same moment.
 */
export const lockMailboxAddresses = async (sql: SqlManager): Promise<void> => {
  await sql.execute("SELECT pg_advisory_xact_lock(hashtext('helpdesk_mailbox_addresses'))")
}

export interface AddressOwner {
  name: string
  taken: string
}

/** The mailbox other than `exceptId` that already has one of the addresses, as address or alias. */
export const findAddressOwner = async (
  sql: SqlManager,
  addresses: string[],
  exceptId: string
): Promise<AddressOwner | null> => {
  const [owner] = await sql.execute<AddressOwner>(
    `SELECT m.name, taken FROM helpdesk_mailbox m, unnest(array_append(m.aliases, m.address)) AS taken
      WHERE m.deleted_at IS NULL AND m.id <> ? AND taken IN (?) LIMIT 1`,
    [exceptId, addresses]
  )
  return owner ?? null
}

/** Mail of this mailbox that would be lost with it. */
export const countUnfinishedMail = async (
  sql: SqlManager,
  mailboxId: string
): Promise<{ inbound: number; outbound: number }> => {
  const [counts] = await sql.execute<{ inbound: number; outbound: number }>(
    `SELECT
       (SELECT count(*)::int FROM helpdesk_inbound_email
         WHERE mailbox_id = ? AND deleted_at IS NULL AND state IN ('received', 'failed')) AS inbound,
       (SELECT count(*)::int FROM helpdesk_outbound_email
         WHERE mailbox_id = ? AND deleted_at IS NULL AND state IN ('queued', 'sending')) AS outbound`,
    [mailboxId, mailboxId]
  )
  return counts
}

/** Opens a failure episode: when it began stays, the words are the newest. Nothing fails that nobody reads. */
export const recordMailboxFailure = async (
  sql: SqlManager,
  mailboxId: string,
  error: string
): Promise<void> => {
  await sql.execute(
    `UPDATE helpdesk_mailbox SET last_error = ?, failing_since = COALESCE(failing_since, now())
      WHERE id = ? AND is_active`,
    [error, mailboxId]
  )
}

/** Ends a failure episode; written at most every half minute while all is well. */
export const recordMailboxSuccess = async (sql: SqlManager, mailboxId: string): Promise<void> => {
  await sql.execute(
    `UPDATE helpdesk_mailbox
        SET last_ok_at = now(), last_error = NULL, failing_since = NULL, failure_notified_at = NULL
      WHERE id = ? AND (failing_since IS NOT NULL OR last_ok_at IS NULL
                        OR last_ok_at < now() - interval '30 seconds')`,
    [mailboxId]
  )
}

export interface MailboxFailure {
  id: string
  name: string
  address: string
  failing_since: Date
}

/** Episodes nobody was told about; a hiccup that mends itself within a minute is none. */
export const claimUnreportedFailures = async (sql: SqlManager): Promise<MailboxFailure[]> =>
  sql.execute<MailboxFailure>(
    `UPDATE helpdesk_mailbox SET failure_notified_at = now()
      WHERE deleted_at IS NULL AND is_active AND failure_notified_at IS NULL
        AND failing_since < now() - interval '1 minute'
      RETURNING id, name, address, failing_since`
  )

/** Puts a renewed secret in place, unless somebody entered another one since it was read. */
export const replaceMailboxSecret = async (
  sql: SqlManager,
  { mailbox_id, kind, from, to }: SecretReplacement
): Promise<void> => {
  const column = kind === "imap" ? "imap_secret" : "smtp_secret"
  await sql.execute(`UPDATE helpdesk_mailbox SET ${column} = ? WHERE id = ? AND ${column} = ?`, [
    to,
    mailbox_id,
    from,
  ])
}

export const releaseReportedFailures = async (
  sql: SqlManager,
  ids: readonly string[]
): Promise<void> => {
  await sql.execute(`UPDATE helpdesk_mailbox SET failure_notified_at = NULL WHERE id IN (?)`, [ids])
}
