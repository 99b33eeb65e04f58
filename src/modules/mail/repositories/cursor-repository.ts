import { generateEntityId } from "@medusajs/framework/utils"
import type { Cursor } from "../utils/reading"
import type { SqlManager } from "./sql-manager"

/** Seconds without a renewal after which another instance takes a mailbox over. */
const LEASE_SECONDS = 30

/**
 * Makes `owner` the only reader of a mailbox across all instances, by the database's clock.
 * @returns false while another instance's lease runs
 */
export const acquireLease = async (
  sql: SqlManager,
  mailboxId: string,
  owner: string
): Promise<boolean> => {
  const rows = await sql.execute(
    `INSERT INTO helpdesk_mailbox_cursor AS c (id, mailbox_id, lease_owner, lease_until)
     VALUES (?, ?, ?, now() + make_interval(secs => ${LEASE_SECONDS}))
     ON CONFLICT (mailbox_id) WHERE deleted_at IS NULL
     DO UPDATE SET lease_owner = excluded.lease_owner, lease_until = excluded.lease_until
       WHERE c.lease_owner IS NULL OR c.lease_owner = excluded.lease_owner OR c.lease_until < now()
     RETURNING id`,
    [generateEntityId(undefined, "mcur"), mailboxId, owner]
  )
  return rows.length > 0
}

/** @returns false when another instance has the mailbox now */
export const renewLease = async (
  sql: SqlManager,
  mailboxId: string,
  owner: string
): Promise<boolean> => {
  const rows = await sql.execute(
    `UPDATE helpdesk_mailbox_cursor SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
      WHERE mailbox_id = ? AND lease_owner = ? AND deleted_at IS NULL RETURNING id`,
    [mailboxId, owner]
  )
  return rows.length > 0
}

export const releaseLease = async (
  sql: SqlManager,
  mailboxId: string,
  owner: string
): Promise<void> => {
  await sql.execute(
    `UPDATE helpdesk_mailbox_cursor SET lease_owner = NULL, lease_until = NULL
      WHERE mailbox_id = ? AND lease_owner = ?`,
    [mailboxId, owner]
  )
}

export const readCursor = async (sql: SqlManager, mailboxId: string): Promise<Cursor> => {
  const [row] = await sql.execute<Cursor>(
    `SELECT folder, uid_validity, last_uid::float8 AS last_uid FROM helpdesk_mailbox_cursor
      WHERE mailbox_id = ? AND deleted_at IS NULL`,
    [mailboxId]
  )
  return row
}

/**
 * Remembers how far a folder was read; called after the mail is committed.
 * @returns false when the lease was lost: whoever has it now keeps the cursor
 */
export const saveCursor = async (
  sql: SqlManager,
  mailboxId: string,
  owner: string,
  cursor: Cursor
): Promise<boolean> => {
  const rows = await sql.execute(
    `UPDATE helpdesk_mailbox_cursor
        SET folder = ?, uid_validity = ?, last_uid = ?, updated_at = now(),
            raw_last_uid = jsonb_build_object('value', ?::text, 'precision', 20)
      WHERE mailbox_id = ? AND lease_owner = ? AND deleted_at IS NULL RETURNING id`,
    [cursor.folder, cursor.uid_validity, cursor.last_uid, String(cursor.last_uid), mailboxId, owner]
  )
  return rows.length > 0
}

/** UIDs of mails that became what they should and still lie in the folder they came in. */
export const listUnmovedUids = async (
  sql: SqlManager,
  mailboxId: string,
  uidValidity: string,
  limit: number
): Promise<number[]> => {
  const rows = await sql.execute<{ uid: number }>(
    `SELECT uid::float8 AS uid FROM helpdesk_inbound_email
      WHERE mailbox_id = ? AND uid_validity = ? AND uid IS NOT NULL AND moved_at IS NULL
        AND source = 'imap' AND state IN ('processed', 'ignored') AND deleted_at IS NULL
      ORDER BY uid LIMIT ?`,
    [mailboxId, uidValidity, limit]
  )
  return rows.map(({ uid }) => uid)
}

export const markMoved = async (
  sql: SqlManager,
  mailboxId: string,
  uidValidity: string,
  uids: readonly number[]
): Promise<void> => {
  await sql.execute(
    `UPDATE helpdesk_inbound_email SET moved_at = now()
      WHERE mailbox_id = ? AND uid_validity = ? AND uid IN (?) AND deleted_at IS NULL
        AND moved_at IS NULL AND state IN ('processed', 'ignored')`,
    [mailboxId, uidValidity, uids]
  )
}
