import type { SqlManager } from "./sql-manager"

/** Bytes of one stored piece of a mail: what a large one holds in memory, several times over. */
export const SOURCE_CHUNK_BYTES = 128 * 1024

interface SourceRow {
  inbound_email_id: string
  content: Buffer
}

export const insertSourceChunk = async (
  sql: SqlManager,
  id: string,
  position: number,
  content: Buffer
): Promise<void> => {
  await sql.execute(
    `INSERT INTO helpdesk_inbound_email_source (inbound_email_id, "position", content) VALUES (?, ?, ?)`,
    [id, position, content]
  )
}

/** One piece each, for many small mails at once. */
export const insertSources = async (
  sql: SqlManager,
  sources: { id: string; content: Buffer }[]
): Promise<void> => {
  await sql.execute(
    `INSERT INTO helpdesk_inbound_email_source (inbound_email_id, "position", content)
     SELECT id, 0, content FROM unnest(?::text[], ?::bytea[]) AS source (id, content)`,
    [sources.map((source) => source.id), sources.map((source) => source.content)]
  )
}

/** Keeps the first piece only, cut to `bytes`. */
export const truncateSource = async (sql: SqlManager, id: string, bytes: number): Promise<void> => {
  await sql.execute(
    `DELETE FROM helpdesk_inbound_email_source WHERE inbound_email_id = ? AND "position" > 0`,
    [id]
  )
  await sql.execute(
    `UPDATE helpdesk_inbound_email_source SET content = substring(content FROM 1 FOR ?::int)
      WHERE inbound_email_id = ?`,
    [bytes, id]
  )
}

/** The whole bytes of small mails, by id. */
export const readSources = async (sql: SqlManager, ids: string[]): Promise<Map<string, Buffer>> => {
  const rows = await sql.execute<SourceRow>(
    `SELECT inbound_email_id, content FROM helpdesk_inbound_email_source
      WHERE inbound_email_id = ANY(?) ORDER BY inbound_email_id, "position"`,
    [ids]
  )
  const pieces = new Map<string, Buffer[]>()
  for (const row of rows) {
    pieces.set(row.inbound_email_id, [...(pieces.get(row.inbound_email_id) ?? []), row.content])
  }
  return new Map([...pieces].map(([id, parts]) => [id, joined(parts)]))
}

/** One piece of a mail, null behind the last. */
export const readSourceChunk = async (
  sql: SqlManager,
  id: string,
  position: number
): Promise<Buffer | null> => {
  const [row] = await sql.execute<SourceRow>(
    `SELECT content FROM helpdesk_inbound_email_source WHERE inbound_email_id = ? AND "position" = ?`,
    [id, position]
  )
  return row?.content ?? null
}

const joined = (parts: Buffer[]): Buffer => (parts.length === 1 ? parts[0] : Buffer.concat(parts))
