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
 * passed by; they, or the next sweep, see to it.
 * @param limit clocks, so at most as many tickets
 */
export async function lockTicketsWithDueClocks(
  manager: Manager,
  now: Date,
  limit: number
): Promise<string[]> {
  const rows = await boundSqlOf(manager)<{ id: string }>(
    `SELECT t.id FROM helpdesk_ticket t
      WHERE t.id IN (SELECT c.ticket_id FROM helpdesk_sla_clock c
                      WHERE c.next_notice_at IS NOT NULL AND c.next_notice_at <= ?
                        AND c.deleted_at IS NULL
                      ORDER BY c.next_notice_at LIMIT ?)
      FOR NO KEY UPDATE OF t SKIP LOCKED`,
    [now, limit]
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
