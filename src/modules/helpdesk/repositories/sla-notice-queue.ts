import type { SlaMetric, SlaNoticeKind } from "../../../types"
import type { ClockState } from "../utils/sla/types"
import { boundSqlOf } from "./ingest-sql"
import { fromClockRow, type ClockRow } from "./sla-clock-rows"
import type { Manager } from "./sql"

/** A notice somebody has to hear of. */
export interface PendingNotice {
  id: string
  clock_id: string
  ticket_id: string
  metric: SlaMetric
  kind: SlaNoticeKind
  stage: string
  due_at: Date
  recipient_ids: string[]
  /** how often telling it failed so far */
  attempts: number
  created_at: Date
}

type NoticeRow = Omit<PendingNotice, "due_at" | "created_at"> & {
  due_at: string
  created_at: string
}

/**
 * Takes the next notice to be told. The lock is the claim: it ends with the transaction, and with
 * the process that holds it.
 */
export async function lockPendingNotice(
  manager: Manager,
  now: Date
): Promise<PendingNotice | null> {
  const [row] = await boundSqlOf(manager)<NoticeRow>(
    `SELECT id, clock_id, ticket_id, metric, kind, stage, due_at, recipient_ids, attempts, created_at
       FROM helpdesk_sla_notice
      WHERE state = 'pending' AND next_attempt_at <= ? AND deleted_at IS NULL
      ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [now]
  )
  return row ? { ...row, due_at: new Date(row.due_at), created_at: new Date(row.created_at) } : null
}

/** What a notice says about its ticket. */
export interface NoticeTicket {
  display_id: number
  subject: string
  requester_name: string | null
  requester_email: string | null
}

/** A notice's clock and ticket as they are now; null where either is gone. */
export async function readNoticeSubject(
  manager: Manager,
  clock_id: string
): Promise<{ clock: ClockState; ticket: NoticeTicket } | null> {
  const [row] = await boundSqlOf(manager)<{ clock: ClockRow; ticket: NoticeTicket }>(
    `SELECT row_to_json(c) AS clock, json_build_object('display_id', t.display_id,
              'subject', t.subject, 'requester_name', t.requester_name,
              'requester_email', t.requester_email) AS ticket
       FROM helpdesk_sla_clock c JOIN helpdesk_ticket t ON t.id = c.ticket_id
      WHERE c.id = ? AND c.deleted_at IS NULL AND t.deleted_at IS NULL`,
    [clock_id]
  )
  return row ? { clock: fromClockRow(row.clock), ticket: row.ticket } : null
}

export type NoticeResult =
  | { state: "sent"; detail: string | null }
  | { state: "superseded"; detail: string }
  | { state: "failed"; detail: string }
  | { state: "pending"; detail: string; next_attempt_at: Date }

/** Writes what became of a locked notice. */
export async function finishNotice(
  manager: Manager,
  id: string,
  result: NoticeResult,
  now: Date
): Promise<void> {
  const { state, detail } = result
  await boundSqlOf(manager)(
    `UPDATE helpdesk_sla_notice
        SET state = ?, detail = ?, next_attempt_at = ?::timestamptz, sent_at = ?::timestamptz,
            attempts = attempts + CASE WHEN ? = 'superseded' THEN 0 ELSE 1 END,
            updated_at = clock_timestamp()
      WHERE id = ?`,
    [
      state,
      detail,
      state === "pending" ? result.next_attempt_at : null,
      state === "sent" ? now : null,
      state,
      id,
    ]
  )
}

export interface NoticeHealth {
  /** clocks with a notice due and notices not told, each for longer than five minutes */
  overdue_notices: number
  /** given up in the last seven days */
  failed_notices: number
}

const STUCK = "interval '5 minutes'"

/** Whether notices come out; each part is counted up to 1,000. */
export async function readNoticeHealth(manager: Manager, now: Date): Promise<NoticeHealth> {
  const [row] = await boundSqlOf(manager)<NoticeHealth>(
    `SELECT (SELECT count(*)::int FROM (SELECT 1 FROM helpdesk_sla_clock
              WHERE next_notice_at IS NOT NULL AND next_notice_at < ?::timestamptz - ${STUCK}
                AND deleted_at IS NULL LIMIT 1000) AS clocks)
          + (SELECT count(*)::int FROM (SELECT 1 FROM helpdesk_sla_notice
              WHERE state = 'pending' AND deleted_at IS NULL
                AND created_at < ?::timestamptz - ${STUCK} LIMIT 1000) AS waiting)
              AS overdue_notices,
            (SELECT count(*)::int FROM (SELECT 1 FROM helpdesk_sla_notice
              WHERE state = 'failed' AND deleted_at IS NULL
                AND created_at > ?::timestamptz - interval '7 days' LIMIT 1000) AS failed)
              AS failed_notices`,
    [now, now, now]
  )
  return row
}
