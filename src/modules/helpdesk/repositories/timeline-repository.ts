import type { Cursor } from "../utils/listing/cursor"
import type { AttachmentRow, EventRow, MessageRow, NoteRow } from "../utils/dto/rows"
import { attachmentsOf } from "./attachment-repository"
import { execute, type Manager } from "./sql"

export type TimelineEntry =
  | { type: "message"; at: string; row: MessageRow; attachments: AttachmentRow[] }
  | { type: "note"; at: string; row: NoteRow }
  | { type: "event"; at: string; row: EventRow }

interface TimelineKey {
  type: TimelineEntry["type"]
  id: string
  at: string
}

/**
 * The newest `limit` entries before `before`, newest first. One statement finds the ids in time
 * order over the three tables, one per kind reads the rows.
 */
export async function readTimeline(
  manager: Manager,
  ticket_id: string,
  limit: number,
  before: Cursor | null
): Promise<TimelineEntry[]> {
  const keys = await execute<TimelineKey>(manager, KEYS_SQL(before !== null), [
    ...TABLES.flatMap(() => [ticket_id, ...(before ? [before.value, before.id] : []), limit]),
    limit,
  ])
  const idsOf = (type: TimelineKey["type"]) =>
    keys.filter((key) => key.type === type).map(({ id }) => id)
  const messages = await rowsById<MessageRow>(manager, "helpdesk_ticket_message", idsOf("message"))
  const notes = await rowsById<NoteRow>(manager, "helpdesk_ticket_note", idsOf("note"))
  const events = await rowsById<EventRow>(manager, "helpdesk_ticket_event", idsOf("event"))
  const attachments = await attachmentsOf(manager, [...messages.keys()])
  return keys.flatMap(({ type, id, at }): TimelineEntry[] => {
    switch (type) {
      case "message":
        return present(messages.get(id), (row) => ({
          type,
          at,
          row,
          attachments: attachments.get(id) ?? [],
        }))
      case "note":
        return present(notes.get(id), (row) => ({ type, at, row }))
      case "event":
        return present(events.get(id), (row) => ({ type, at, row }))
    }
  })
}

const TABLES = [
  ["message", "helpdesk_ticket_message"],
  ["note", "helpdesk_ticket_note"],
  ["event", "helpdesk_ticket_event"],
] as const

const KEYS_SQL = (hasCursor: boolean): string =>
  `SELECT * FROM (${TABLES.map(
    ([type, table]) =>
      `(SELECT '${type}' AS type, "id", "created_at"::text AS at, "created_at" FROM "${table}"
        WHERE "ticket_id" = ? AND "deleted_at" IS NULL
        ${hasCursor ? `AND ("created_at", "id") < (?::timestamptz, ?)` : ""}
        ORDER BY "created_at" DESC, "id" DESC LIMIT ?)`
  ).join(" UNION ALL ")}) AS entries ORDER BY "created_at" DESC, "id" DESC LIMIT ?`

async function rowsById<Row extends { id: string }>(
  manager: Manager,
  table: string,
  ids: string[]
): Promise<Map<string, Row>> {
  const rows =
    ids.length === 0
      ? []
      : await execute<Row>(manager, `SELECT * FROM "${table}" WHERE "id" IN (?)`, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}

const present = <Row, Result>(row: Row | undefined, make: (row: Row) => Result): Result[] =>
  row === undefined ? [] : [make(row)]
