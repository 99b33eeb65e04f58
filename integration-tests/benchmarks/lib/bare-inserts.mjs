import { generateEntityId } from "@medusajs/framework/utils"
import { rowsOnly, TABLES } from "./ingested-rows.mjs"
import { timed } from "./statistics.mjs"

/** As many mails a transaction as the product takes. */
const BATCH = 200
const OUTCOME = "id, state, reason, from_email, subject, ticket_id, ticket_message_id"
const RECORD_OUTCOMES = `
  UPDATE helpdesk_inbound_email AS mail SET state = outcome.state, reason = outcome.reason,
    from_email = outcome.from_email, subject = outcome.subject, ticket_id = outcome.ticket_id,
    ticket_message_id = outcome.ticket_message_id, processed_at = now(), updated_at = now()
  FROM json_populate_recordset(NULL::helpdesk_inbound_email, $1::json) AS outcome
  WHERE mail.id = outcome.id`

const jsonOf = async ({ one }, columns, table, key, values) =>
  (
    await one(
      `SELECT coalesce(json_agg(found), '[]')::text AS json
       FROM (SELECT ${columns} FROM ${table} WHERE ${key} = ANY($1)) AS found`,
      [values]
    )
  ).json

async function insertableColumns({ rows }, table) {
  const columns = await rows(
    `SELECT quote_ident(column_name) AS name FROM information_schema.columns
     WHERE table_name = $1 AND is_generated = 'NEVER'`,
    [table]
  )
  return columns.map(({ name }) => name).join(", ")
}

/** What the ingest wrote for these mails: a list of [statement, rows as JSON] for each batch. */
async function writtenFor(database, mails) {
  const ids = mails.map((mail) => `inem_${mail.message_id}`)
  const batches = []
  for (let from = 0; from < ids.length; from += BATCH) {
    const part = ids.slice(from, from + BATCH)
    const outcomes = await jsonOf(database, OUTCOME, "helpdesk_inbound_email", "id", part)
    const tickets = JSON.parse(outcomes).map((outcome) => outcome.ticket_id)
    const statements = []
    for (const { name, key } of TABLES) {
      const columns = await insertableColumns(database, name)
      const sql = `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1::json)`
      statements.push([sql, await jsonOf(database, columns, name, key, tickets)])
    }
    batches.push([...statements, [RECORD_OUTCOMES, outcomes]])
  }
  return batches
}

/**
 * The same rows as another run's mails would have become: new ids (made now, as the product's are,
 * so that they land at the same end of the indexes), new numbers, that run's senders and mails.
 */
async function renamed({ rows }, batches, { from, to, count }) {
  const numbers = await rows(
    "SELECT nextval('helpdesk_ticket_display_id_seq') AS number FROM generate_series(1, $1::int)",
    [count]
  )
  const ids = new Map()
  const freshId = (id, prefix) => {
    if (!ids.has(id)) ids.set(id, generateEntityId(undefined, prefix))
    return ids.get(id)
  }
  const fresh = (json) =>
    json
      .replaceAll(from, to)
      .replace(/\b(tkt|tmsg|tpart|tevt|sclk)_01[0-9A-Z]{24}\b/g, freshId)
      .replace(/"display_id":\s*\d+/g, () => `"display_id":${numbers.pop().number}`)
  return batches.map((statements) => statements.map(([sql, json]) => [sql, fresh(json)]))
}

/**
 * Seconds to write the rows that the ingest wrote for the mails of a run, and nothing else: one
 * transaction a batch, one statement a table, as new rows beside them. The mails of `to`, stored and
 * waiting, take the place of those of `from`.
 */
export async function bareInserts(database, { mails, from, to }) {
  const written = await writtenFor(database, mails)
  const batches = await renamed(database, written, { from, to, count: mails.length })
  const milliseconds = await rowsOnly(database, () =>
    timed(async () => {
      for (const statements of batches) {
        await database.run("BEGIN")
        for (const [sql, json] of statements) await database.run(sql, [json])
        await database.run("COMMIT")
      }
    })
  )
  return milliseconds / 1000
}
