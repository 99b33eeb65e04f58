import type { SqlManager } from "./sql-manager"

export interface RecentAcknowledgements {
  byAddress: Map<string, number>
  total: number
}

/** Acknowledgements written within the last hour, also those of this transaction. */
export const countRecentAcknowledgements = async (
  sql: SqlManager
): Promise<RecentAcknowledgements> => {
  const rows = await sql.execute<{ address: string; count: number }>(
    `SELECT lower("to" -> 0 ->> 'address') AS address, count(*)::int AS count
       FROM helpdesk_outbound_email
      WHERE kind = 'acknowledgement' AND created_at > now() - interval '1 hour'
      GROUP BY 1`
  )
  return {
    byAddress: new Map(rows.map((row) => [row.address, row.count])),
    total: rows.reduce((sum, row) => sum + row.count, 0),
  }
}

/** Those of the addresses that get no automatic mail at the moment. */
export const findSuppressedAddresses = async (
  sql: SqlManager,
  addresses: string[]
): Promise<string[]> => {
  const rows = await sql.execute<{ address: string }>(
    `SELECT address FROM helpdesk_mail_suppression
      WHERE address = ANY(?) AND until > now() AND deleted_at IS NULL`,
    [addresses]
  )
  return rows.map((row) => row.address)
}
