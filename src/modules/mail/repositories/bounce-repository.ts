import { generateEntityId } from "@medusajs/framework/utils"
import type { EmailAddress } from "../../../types/parsed-email"
import type { SqlManager } from "./sql-manager"

/** How long an address that does not exist gets no automatic mail. */
const SUPPRESSION_DAYS = 60

export interface SentMailRow {
  id: string
  rfc_message_id: string
  ticket_id: string | null
  ticket_message_id: string | null
  to: EmailAddress[]
  cc: EmailAddress[]
}

/** Mails this mailbox sent under these Message-IDs. */
export const findSentMails = async (
  sql: SqlManager,
  mailbox_id: string,
  message_ids: string[]
): Promise<SentMailRow[]> =>
  sql.execute<SentMailRow>(
    `SELECT id, rfc_message_id, ticket_id, ticket_message_id, "to", cc FROM helpdesk_outbound_email
      WHERE rfc_message_id = ANY(?) AND mailbox_id = ? AND deleted_at IS NULL`,
    [message_ids, mailbox_id]
  )

export interface BounceRow {
  sent_id: string
  address: string
  detail: string
  suppress: boolean
}

/** Marks mails as bounced; the report to their messages is due again. */
export const recordBounces = async (sql: SqlManager, bounces: BounceRow[]): Promise<void> => {
  for (const { sent_id, detail, address, suppress } of bounces) {
    await sql.execute(
      `UPDATE helpdesk_outbound_email SET state = 'bounced', bounced_at = now(), last_error = ?,
              claimed_until = NULL, reported_at = NULL, updated_at = now()
        WHERE id = ? AND state NOT IN ('bounced', 'cancelled')`,
      [detail, sent_id]
    )
    if (suppress) {
      await suppressAddress(sql, address, detail)
    }
  }
}

const suppressAddress = async (sql: SqlManager, address: string, reason: string): Promise<void> => {
  await sql.execute(
    `INSERT INTO helpdesk_mail_suppression (id, address, reason, until)
     VALUES (?, ?, ?, now() + make_interval(days => ?::int))
     ON CONFLICT (address) WHERE deleted_at IS NULL
     DO UPDATE SET reason = excluded.reason, until = excluded.until, updated_at = now()`,
    [generateEntityId(undefined, "msup"), address, reason, SUPPRESSION_DAYS]
  )
}
