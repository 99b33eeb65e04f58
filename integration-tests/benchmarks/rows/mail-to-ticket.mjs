import { withDatabase } from "../lib/database.mjs"
import { bareInserts, forget } from "../lib/ingested-rows.mjs"
import { smallMail } from "../lib/mails.mjs"
import { parseAll } from "../lib/parsing.mjs"
import { until } from "../lib/poll.mjs"
import { openServer } from "../lib/server.mjs"
import { median, percentile } from "../lib/statistics.mjs"

const MAILS = 2000
const AIM_PER_SECOND = 300
const AIM_OF_FLOOR = 0.4
const MAILBOX = "mbox_bench_0"
const ADDRESS = "desk0@desk.example"

/** Everything the intake would have committed: the raw bytes and a log row that waits. */
async function store({ run }, mails) {
  await run("BEGIN")
  await run(
    `INSERT INTO helpdesk_inbound_email (id, mailbox_id, source, dedupe_key, message_id, size, state, received_at)
     SELECT 'inem_' || message_id, $1, 'push', message_id, message_id, size, 'received', now()
     FROM unnest($2::text[], $3::int[]) AS m (message_id, size)`,
    [MAILBOX, mails.map((mail) => mail.message_id), mails.map((mail) => mail.raw.length)]
  )
  await run(
    `INSERT INTO helpdesk_inbound_email_source (inbound_email_id, position, content)
     SELECT 'inem_' || message_id, 0, content FROM unnest($1::text[], $2::bytea[]) AS m (message_id, content)`,
    [mails.map((mail) => mail.message_id), mails.map((mail) => mail.raw)]
  )
  await run("COMMIT")
}

async function waiting({ one }) {
  const { count } = await one(
    "SELECT count(*)::int AS count FROM helpdesk_inbound_email WHERE mailbox_id = $1 AND state = 'received' AND deleted_at IS NULL",
    [MAILBOX]
  )
  return count
}

/** Seconds from the moment the mails lie there until the last of them is committed as a ticket. */
async function ingest(server, database, mails, run) {
  await store(database, mails)
  const start = performance.now()
  // Arrival of one more mail is what wakes the processing, as it does in a shop.
  const bell = smallMail(MAILS, { to: ADDRESS, run })
  await server.post(`/helpdesk/mailboxes/${MAILBOX}/inbound`, bell.raw, "message/rfc822")
  await until("all mails processed", async () => (await waiting(database)) === 0, {
    limitMs: 240_000,
  })
  return (performance.now() - start) / 1000
}

async function assertTickets({ one }, mails) {
  const { count } = await one(
    `SELECT count(DISTINCT ticket_id)::int AS count FROM helpdesk_inbound_email
     WHERE message_id = ANY($1) AND state = 'processed'`,
    [mails.map((mail) => mail.message_id)]
  )
  if (count !== mails.length) throw new Error(`${mails.length} mails became ${count} tickets`)
}

/** Mails per second from stored raw bytes to committed tickets, beside parsing and bare INSERTs. */
export async function mailToTicket({ url, quick, say }) {
  const rounds = quick ? 1 : 3
  const runs = Array.from({ length: rounds + 1 }, (_, round) => `r${round}t${Date.now()}`)
  const batches = runs.map((run) =>
    Array.from({ length: MAILS }, (_, seed) => smallMail(seed, { to: ADDRESS, run }))
  )
  return withDatabase(url, async (database) => {
    const server = await openServer(url)
    const rates = []
    try {
      // The first round warms the parse workers and the compiler up and is not counted.
      for (const [round, mails] of batches.entries()) {
        const seconds = await ingest(server, database, mails, runs[round])
        await assertTickets(database, mails)
        say(`round ${round}: ${Math.round(MAILS / seconds)} mails/s`)
        if (round > 0) rates.push(MAILS / seconds)
      }
    } finally {
      await server.close()
    }
    const mails = batches.at(-1)
    const parseSeconds = await parseAll(mails.map((mail) => mail.raw))
    const insertSeconds = await bareInserts(database, mails)
    await forget(database, MAILBOX)
    const floor = MAILS / (parseSeconds + insertSeconds)
    const [middle, slowest] = [median(rates), percentile(rates, 0.05)]
    return [
      {
        work: "mail to ticket",
        measured: `${MAILS} mails waiting`,
        unit: "mails/s",
        median: middle,
        p95: slowest,
        floor,
        aim: `>= ${AIM_PER_SECOND}/s, >= ${AIM_OF_FLOOR * 100} % of the floor`,
        ok: middle >= AIM_PER_SECOND && middle >= AIM_OF_FLOOR * floor,
        details: [
          { name: "floor: parsing alone, ms", median: parseSeconds * 1000 },
          { name: "floor: bare INSERTs alone, ms", median: insertSeconds * 1000 },
        ],
      },
    ]
  })
}
