import type { EmailAddress } from "../../../types/parsed-email"
import type { OutboundState } from "../../../types/mailbox"
import type { SqlManager } from "./sql-manager"

/** What became of a mail, for the message it carries. */
export interface DeliveryReport {
  id: string
  ticket_message_id: string
  ticket_id: string
  state: OutboundState
  last_error: string | null
  attempts: number
  to: EmailAddress[]
  updated_at: Date
}

/** News the messages were not told yet: ends, and mails that wait with an error. */
export const listUnreportedDeliveries = async (
  sql: SqlManager,
  limit: number
): Promise<DeliveryReport[]> =>
  sql.execute<DeliveryReport>(
    `SELECT id, ticket_message_id, ticket_id, state, last_error, attempts, "to", updated_at
       FROM helpdesk_outbound_email
      WHERE reported_at IS NULL AND ticket_message_id IS NOT NULL AND deleted_at IS NULL
        AND (state NOT IN ('queued', 'sending')
             OR (state = 'queued' AND (last_error IS NOT NULL OR attempts > 0)))
      ORDER BY updated_at LIMIT ?`,
    [limit]
  )

/** Only if nothing happened since it was read: later news are reported again. */
export const markDeliveriesReported = async (
  sql: SqlManager,
  reports: readonly Pick<DeliveryReport, "id" | "state" | "attempts">[]
): Promise<void> => {
  const seen = reports.map(({ id, state, attempts }) => ({ id, state, attempts }))
  await sql.execute(
    `UPDATE helpdesk_outbound_email e SET reported_at = now()
       FROM jsonb_to_recordset(?::jsonb) AS seen (id text, state text, attempts integer)
      WHERE e.id = seen.id AND e.state = seen.state AND e.attempts = seen.attempts`,
    [JSON.stringify(seen)]
  )
}
