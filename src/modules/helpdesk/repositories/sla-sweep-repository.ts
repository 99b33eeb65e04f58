import type { ClockState } from "../utils/sla/types"
import { boundSqlOf } from "./ingest-sql"
import { fromClockRow, type ClockRow } from "./sla-clock-rows"
import type { Manager } from "./sql"

/** A stored clock, with the ticket it belongs to. */
export interface DueClock {
  ticket_id: string
  clock: ClockState & { id: string }
}

/**
 * Locks tickets that have a clock with a notice due, the longest overdue first. Ticket rows before
 * clock rows: the order every change of a ticket keeps. What another sweep or an agent holds is
 * passed by; they, or the next sweep, see to it. Two statements, because in one the planner reads
 * the whole ticket table.
 * @param limit clocks, so at most as many tickets
 */
export async function lockTicketsWithDueClocks(
  manager: Manager,
  now: Date,
  limit: number
): Promise<string[]> {
  const sql = boundSqlOf(manager)
  const due = await sql<{ ticket_id: string }>(
    `SELECT ticket_id FROM helpdesk_sla_clock
      WHERE next_notice_at IS NOT NULL AND next_notice_at <= ? AND deleted_at IS NULL
      ORDER BY next_notice_at LIMIT ?`,
    [now, limit]
  )
  if (due.length === 0) {
    return []
  }
  const rows = await sql<{ id: string }>(
    `SELECT id FROM helpdesk_ticket WHERE id = ANY(?) FOR NO KEY UPDATE SKIP LOCKED`,
    [due.map(({ ticket_id }) => ticket_id)]
  )
  return rows.map(({ id }) => id)
}

/** The due clocks of locked tickets, as the last change of their ticket left them. */
export async function lockDueClocks(
  manager: Manager,
  ticket_ids: string[],
  now: Date
): Promise<DueClock[]> {
  const rows = await boundSqlOf(manager)<ClockRow>(
    `SELECT * FROM helpdesk_sla_clock
      WHERE ticket_id = ANY(?) AND next_notice_at <= ? AND deleted_at IS NULL
      ORDER BY id FOR UPDATE`,
    [ticket_ids, now]
  )
  return rows.map((row) => ({ ticket_id: row.ticket_id, clock: fromClockRow(row) }))
}
