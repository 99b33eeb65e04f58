import { generateEntityId } from "@medusajs/framework/utils"
import type { TicketRow } from "../utils/dto/rows"
import { idSource } from "../utils/ids/id-source"
import type { ClockFacts, ClockState } from "../utils/sla/types"
import { boundSqlOf, toRecordset, type BoundSql } from "./ingest-sql"
import { fromClockRow, type ClockRow } from "./sla-clock-rows"
import { execute, type Manager } from "./sql"
import { ANSWER_SQL } from "./ticket-repository"

/** A ticket with all its clocks depend on. */
export interface ClockSubject {
  ticket_id: string
  facts: ClockFacts
  /** what its policy says now; null where it has none */
  current_version_id: string | null
  clocks: ClockState[]
  next_due_at: Date | null
  at_risk_at: Date | null
  /** the database's clock */
  read_at: Date
}

type Times =
  "created_at" | "first_responded_at" | "unanswered_since" | "resolved_at" | "reopened_at"

interface SubjectRow extends Pick<TicketRow, "id" | "status" | "priority" | Times> {
  next_due_at: string | null
  at_risk_at: string | null
  answered_at: string | null
  current_version_id: string | null
  read_at: string
  clocks: ClockRow[] | null
}

const SUBJECT_SQL = `
  SELECT t."id", t."status", t."priority", t."created_at", t."first_responded_at",
    t."unanswered_since", t."resolved_at", t."reopened_at", t."next_due_at", t."at_risk_at",
    p."current_version_id", clock_timestamp() AS "read_at",
    CASE WHEN t."first_responded_at" IS NOT NULL THEN (
      SELECT max(m."created_at") FROM "helpdesk_ticket_message" m
      WHERE m."ticket_id" = t."id" AND ${ANSWER_SQL}) END AS "answered_at",
    (SELECT json_agg(c ORDER BY c."started_at", c."id") FROM "helpdesk_sla_clock" c
      WHERE c."ticket_id" = t."id") AS "clocks"
  FROM "helpdesk_ticket" t LEFT JOIN "helpdesk_sla_policy" p ON p."id" = t."sla_policy_id"
  WHERE t."id" = ANY(?) AND (t."sla_policy_id" IS NOT NULL OR EXISTS (
    SELECT 1 FROM "helpdesk_sla_clock" c WHERE c."ticket_id" = t."id"))`

/** Those of the tickets that have a policy or clocks; their rows have to be locked already. */
export async function readClockSubjects(
  manager: Manager,
  ticket_ids: string[]
): Promise<ClockSubject[]> {
  const rows = await boundSqlOf(manager)<SubjectRow>(SUBJECT_SQL, [ticket_ids])
  return rows.map((row) => ({
    ticket_id: row.id,
    facts: {
      status: row.status,
      priority: row.priority,
      created_at: new Date(row.created_at),
      first_responded_at: dateOrNull(row.first_responded_at),
      unanswered_since: dateOrNull(row.unanswered_since),
      answered_at: dateOrNull(row.answered_at),
      resolved_at: dateOrNull(row.resolved_at),
      reopened_at: dateOrNull(row.reopened_at),
    },
    current_version_id: row.current_version_id,
    clocks: (row.clocks ?? []).map(fromClockRow),
    next_due_at: dateOrNull(row.next_due_at),
    at_risk_at: dateOrNull(row.at_risk_at),
    read_at: new Date(row.read_at),
  }))
}

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text))

/**
 * Clocks of tickets as they are shown, by ticket id: one a metric, of the answered and unanswered
 * stretches the latest.
 */
export async function readShownClocks(
  manager: Manager,
  ticket_ids: string[]
): Promise<Map<string, ClockState[]>> {
  const shown = new Map<string, ClockState[]>()
  if (ticket_ids.length === 0) {
    return shown
  }
  const rows = await execute<ClockRow>(
    manager,
    `SELECT DISTINCT ON ("ticket_id", "metric") * FROM "helpdesk_sla_clock"
     WHERE "ticket_id" IN (?) ORDER BY "ticket_id", "metric", "started_at" DESC, "id" DESC`,
    [ticket_ids]
  )
  for (const row of rows) {
    shown.set(row.ticket_id, [...(shown.get(row.ticket_id) ?? []), fromClockRow(row)])
  }
  return shown
}

/** Each list is one statement, whatever its length. */
export interface ClockChanges {
  gone: string[]
  changed: ClockRow[]
  added: Omit<ClockRow, "id">[]
}

const COLUMNS = [
  "metric",
  "policy_id",
  "policy_version_id",
  "target_minutes",
  "started_at",
  "elapsed_seconds",
  "running_since",
  "due_at",
  "at_risk_at",
  "paused_at",
  "met_at",
  "breached_at",
  "noticed",
  "next_notice_at",
  "is_live",
] satisfies (keyof ClockRow)[]

const quoted = COLUMNS.map((name) => `"${name}"`).join(", ")

/** Only one unanswered clock a ticket may stand at any time: what goes makes room for what comes. */
export async function writeClocks(manager: Manager, changes: ClockChanges): Promise<void> {
  const sql = boundSqlOf(manager)
  if (changes.gone.length > 0) {
    await sql(`DELETE FROM "helpdesk_sla_clock" WHERE "id" = ANY(?)`, [changes.gone])
  }
  // what ends makes room as well, before another one waits again
  const isEnding = ({ metric, met_at }: ClockRow) => metric === "next_response" && met_at !== null
  await updateClocks(sql, changes.changed.filter(isEnding))
  await updateClocks(
    sql,
    changes.changed.filter((row) => !isEnding(row))
  )
  if (changes.added.length > 0) {
    const newId = idSource(generateEntityId())
    const rows = changes.added.map((row) => ({ id: newId("sclk"), ...row }))
    await sql(
      `INSERT INTO "helpdesk_sla_clock" ("id", "ticket_id", ${quoted})
       SELECT "id", "ticket_id", ${quoted}
       FROM json_populate_recordset(NULL::"helpdesk_sla_clock", ?::json)`,
      [toRecordset(rows)]
    )
  }
}

async function updateClocks(sql: BoundSql, rows: ClockRow[]): Promise<void> {
  if (rows.length > 0) {
    await sql(
      `UPDATE "helpdesk_sla_clock" AS c
       SET ${COLUMNS.map((name) => `"${name}" = s."${name}"`).join(", ")},
         "updated_at" = clock_timestamp()
       FROM json_populate_recordset(NULL::"helpdesk_sla_clock", ?::json) AS s
       WHERE c."id" = s."id"`,
      [toRecordset(rows)]
    )
  }
}

export interface TicketDeadlines {
  id: string
  next_due_at: Date | null
  at_risk_at: Date | null
}

/**
 * What the inbox sorts and colours by; answers the tickets as they are now. `updated_at` stays: a
 * change has stamped it already, and an edit of a policy changes no ticket.
 */
export async function writeDeadlines(
  manager: Manager,
  deadlines: TicketDeadlines[]
): Promise<TicketRow[]> {
  return deadlines.length === 0
    ? []
    : boundSqlOf(manager)<TicketRow>(
        `UPDATE "helpdesk_ticket" AS t
         SET "next_due_at" = s."next_due_at", "at_risk_at" = s."at_risk_at"
         FROM json_populate_recordset(NULL::"helpdesk_ticket", ?::json) AS s
         WHERE t."id" = s."id" RETURNING t.*`,
        [toRecordset(deadlines)]
      )
}
