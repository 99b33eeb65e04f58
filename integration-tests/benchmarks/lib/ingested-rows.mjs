import { timed } from "./statistics.mjs"

const BATCH = 100
/** What one mail becomes; children after their parents. */
const TABLES = [
  { name: "helpdesk_ticket", key: "id" },
  { name: "helpdesk_ticket_message", key: "ticket_id" },
  { name: "helpdesk_ticket_participant", key: "ticket_id" },
  { name: "helpdesk_ticket_event", key: "ticket_id" },
  { name: "helpdesk_ticket_search", key: "ticket_id" },
]

const ticketsOf = async ({ rows }, mails) =>
  (
    await rows("SELECT ticket_id FROM helpdesk_inbound_email WHERE message_id = ANY($1)", [
      mails.map((mail) => mail.message_id),
    ])
  ).map(({ ticket_id }) => ticket_id)

/** Foreign keys and triggers (the search document's) stay out of it: rows only. */
const rowsOnly = async ({ run }, work) => {
  await run("SET session_replication_role = replica")
  await work()
  await run("RESET session_replication_role")
}

async function deleteTickets({ run }, ids) {
  for (const { name, key } of [...TABLES].reverse())
    await run(`DELETE FROM ${name} WHERE ${key} = ANY($1)`, [ids])
}

async function insertable({ rows }, table) {
  const columns = await rows(
    `SELECT quote_ident(column_name) AS name FROM information_schema.columns
     WHERE table_name = $1 AND is_generated = 'NEVER'`,
    [table]
  )
  return columns.map(({ name }) => name).join(", ")
}

/** The rows of some tickets as JSON texts, a batch of tickets each, with the INSERT that takes them. */
async function copyRows(database, ids) {
  const batches = []
  for (let from = 0; from < ids.length; from += BATCH) {
    const part = ids.slice(from, from + BATCH)
    const statements = []
    for (const { name, key } of TABLES) {
      const columns = await insertable(database, name)
      const { json } = await database.one(
        `SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]')::text AS json FROM ${name} t WHERE ${key} = ANY($1)`,
        [part]
      )
      const sql = `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`
      statements.push([sql, [json]])
    }
    statements.push([
      "UPDATE helpdesk_inbound_email SET state = 'processed', processed_at = now() WHERE ticket_id = ANY($1)",
      [part],
    ])
    batches.push(statements)
  }
  return batches
}

/**
 * Seconds to write exactly the rows that the ingest wrote for these mails, and nothing else: one
 * transaction per hundred tickets, one INSERT a table.
 */
export async function bareInserts(database, mails) {
  const ids = await ticketsOf(database, mails)
  const batches = await copyRows(database, ids)
  let milliseconds = 0
  await rowsOnly(database, async () => {
    await deleteTickets(database, ids)
    await database.run("CHECKPOINT")
    milliseconds = await timed(async () => {
      for (const statements of batches) {
        await database.run("BEGIN")
        for (const [sql, values] of statements) await database.run(sql, values)
        await database.run("COMMIT")
      }
    })
  })
  return milliseconds / 1000
}

/** Removes what the measurement left, so that the next run finds the data set as it was made. */
export async function forget(database, mailboxId) {
  const mine = `mailbox_id = '${mailboxId}' AND id NOT LIKE 'inem\\_010000%'`
  const found = await database.rows(`SELECT ticket_id FROM helpdesk_inbound_email WHERE ${mine}`)
  const ids = found.map(({ ticket_id }) => ticket_id)
  await rowsOnly(database, () => deleteTickets(database, ids))
  await database.run(`DELETE FROM helpdesk_inbound_email WHERE ${mine}`)
  await database.run("VACUUM (ANALYZE)")
}
