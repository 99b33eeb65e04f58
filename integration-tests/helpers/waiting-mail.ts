import type { WorkerDatabase } from "./crash-worker"
import { mailText } from "./mail-text"

/** Mails straight into the tables: what waits is there before any worker lives. */
export async function storeWaitingMails(database: WorkerDatabase, mails: number): Promise<void> {
  await database.query(
    "INSERT INTO helpdesk_mailbox (id, name, address) VALUES ('mbox_crash', 'Support', 'support@desk.test')"
  )
  for (let n = 0; n < mails; n++) {
    const message_id = `crash-${n}@client.test`
    const raw = mailText({ message_id, from: `c${n}@client.test`, subject: `Mail ${n}` })
    await database.query(
      `INSERT INTO helpdesk_inbound_email (id, mailbox_id, source, dedupe_key, message_id, size, received_at)
       VALUES ($1, 'mbox_crash', 'push', $2, $2, $3, now())`,
      [`inem_${n}`, message_id, raw.length]
    )
    await database.query(
      `INSERT INTO helpdesk_inbound_email_source (inbound_email_id, "position", content) VALUES ($1, 0, $2)`,
      [`inem_${n}`, Buffer.from(raw)]
    )
  }
}

/** How many rows of one of our tables there are. */
export async function countRows(
  database: WorkerDatabase,
  table: string,
  where = "true"
): Promise<number> {
  const [row] = await database.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM helpdesk_${table} WHERE ${where}`
  )
  return row.n
}
