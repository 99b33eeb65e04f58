import { withDatabase } from "../lib/database.mjs"
import { bareInserts } from "../lib/bare-inserts.mjs"
import { forget } from "../lib/ingested-rows.mjs"
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

const mailsOf = (run) =>
  Array.from({ length: MAILS }, (_, seed) => smallMail(seed, { to: ADDRESS, run }))

/** Mails per second of each round; the first warms the parse workers and the compiler up and is not counted. */
async function measure(url, database, runs, say) {
  const server = await openServer(url)
  try {
    const rates = []
    for (const run of runs) {
      const mails = mailsOf(run)
      const seconds = await ingest(server, database, mails, run)
      await assertTickets(database, mails)
      rates.push(MAILS / seconds)
      say(`${Math.round(MAILS / seconds)} mails/s`)
    }
    return rates.slice(1)
  } finally {
    await server.close()
  }
}

/**
 * Seconds of parsing and of writing alone, for as many mails, in the state the measurement left the
 * database in; again the first round is not counted.
 */
async function measureFloor(database, run, rounds) {
  const mails = mailsOf(run)
  const parsing = await parseAll(
    mails.map((mail) => mail.raw),
    rounds
  )
  const inserting = []
  for (let round = 0; round <= rounds; round++) {
    const to = `f${round}t${Date.now()}`
    await store(database, mailsOf(to))
    inserting.push(await bareInserts(database, { mails, from: run, to }))
  }
  return { parsing: median(parsing), inserting: median(inserting.slice(1)) }
}

function resultOf(rates, { parsing, inserting }) {
  const middle = median(rates)
  const floor = MAILS / (parsing + inserting)
  return {
    work: "mail to ticket",
    measured: `${MAILS} mails waiting, ${Math.round((100 * middle) / floor)} % of the floor`,
    unit: "mails/s",
    median: middle,
    p95: percentile(rates, 0.05),
    floor,
    aim: `>= ${AIM_PER_SECOND}/s, >= ${AIM_OF_FLOOR * 100} % of the floor`,
    ok: middle >= AIM_PER_SECOND && middle >= AIM_OF_FLOOR * floor,
    details: [
      { name: "floor: parsing alone, ms", median: parsing * 1000 },
      { name: "floor: bare INSERTs alone, ms", median: inserting * 1000 },
    ],
  }
}

/** Mails per second from stored raw bytes to committed tickets, beside parsing and bare INSERTs. */
export async function mailToTicket({ url, quick, say }) {
  const rounds = quick ? 1 : 3
  const runs = Array.from({ length: rounds + 1 }, (_, round) => `r${round}t${Date.now()}`)
  return withDatabase(url, async (database) => {
    try {
      const rates = await measure(url, database, runs, say)
      return [resultOf(rates, await measureFloor(database, runs.at(-1), rounds))]
    } finally {
      await forget(database, MAILBOX)
    }
  })
}
