import type { DatedTicketRow, IngestPlan } from "./ingest-rows"
import { toRecordset, type BoundSql } from "./ingest-sql"

/** A new ticket with the number it got. */
export type NumberedTicket = DatedTicketRow & { display_id: number }

/** What a wave writes, its new tickets with their deadlines. */
export type DatedPlan = Omit<IngestPlan, "tickets"> & { tickets: DatedTicketRow[] }

/** Writes a wave with one statement a table; answers the new tickets with their numbers. */
export async function writeIngestPlan(sql: BoundSql, plan: DatedPlan): Promise<NumberedTicket[]> {
  const tickets = await numbered(sql, plan.tickets)
  await insertRows(sql, "helpdesk_ticket", tickets)
  await insertRows(sql, "helpdesk_ticket_message", plan.messages)
  await insertRows(sql, "helpdesk_ticket_note", plan.notes)
  await insertRows(sql, "helpdesk_ticket_participant", plan.participants)
  await insertRows(sql, "helpdesk_ticket_event", plan.events, "ON CONFLICT (id) DO NOTHING")
  await insertRows(sql, "helpdesk_ticket_attachment", plan.attachments)
  await updateProgress(sql, plan.progress)
  return tickets
}

/** Numbers are taken when it is sure how many are needed, in the order the mails came. */
async function numbered(sql: BoundSql, tickets: DatedTicketRow[]): Promise<NumberedTicket[]> {
  if (tickets.length === 0) {
    return []
  }
  const numbers = await sql<{ number: string }>(
    `SELECT nextval('helpdesk_ticket_display_id_seq') AS number FROM generate_series(1, ?::int)`,
    [tickets.length]
  )
  return tickets.map((ticket, index) => ({ ...ticket, display_id: Number(numbers[index].number) }))
}

/** Columns the rows do not name get their defaults. */
async function insertRows(
  sql: BoundSql,
  table: string,
  rows: object[],
  onConflict = ""
): Promise<void> {
  if (rows.length === 0) {
    return
  }
  const columns = Object.keys(rows[0])
    .map((name) => `"${name}"`)
    .join(", ")
  await sql(
    `INSERT INTO "${table}" (${columns})
     SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", ?::json)
     ${onConflict}`,
    [toRecordset(rows)]
  )
}

const PROGRESS = [
  "status",
  "resolved_at",
  "closed_at",
  "reopened_at",
  "resume_at",
  "first_responded_at",
  "unanswered_since",
  "last_message_at",
  "last_message_direction",
  "last_message_preview",
  "message_count",
]

async function updateProgress(sql: BoundSql, progress: IngestPlan["progress"]): Promise<void> {
  if (progress.length === 0) {
    return
  }
  await sql(
    `UPDATE helpdesk_ticket AS ticket SET
       ${PROGRESS.map((column) => `"${column}" = step."${column}"`).join(", ")}, updated_at = now()
       FROM json_populate_recordset(NULL::helpdesk_ticket, ?::json) AS step
      WHERE ticket.id = step.id`,
    [toRecordset(progress)]
  )
}
