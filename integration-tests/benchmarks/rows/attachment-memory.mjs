import { randomBytes } from "node:crypto"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { demoDir } from "../../../scripts/lib/paths.mjs"
import { emptyDatabase } from "../dataset/ensure.mjs"
import { peopleStatements } from "../dataset/people.mjs"
import { withDatabase } from "../lib/database.mjs"
import { mailWithAttachment } from "../lib/mails.mjs"
import { until } from "../lib/poll.mjs"
import { openServer, peakMemoryOf } from "../lib/server.mjs"

const AIM_MB = 600
const ATTACHMENT_BYTES = 20 * 1024 * 1024
const SENDERS = 2
const DATABASE = "bench_attachments"
const MAILBOX = "mbox_bench_0"

async function push(server, count) {
  const content = randomBytes(ATTACHMENT_BYTES)
  let next = 0
  const sender = async () => {
    while (next < count) {
      const id = next++
      content.writeUInt32BE(id)
      const mail = { to: "desk0@desk.example", bytes: ATTACHMENT_BYTES, content }
      const raw = mailWithAttachment(id, mail)
      await server.post(`/helpdesk/mailboxes/${MAILBOX}/inbound`, raw, "message/rfc822")
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
}

const states = ({ rows }) =>
  rows(
    "SELECT state, reason, count(*)::int AS count FROM helpdesk_inbound_email GROUP BY state, reason"
  )

/** All processed, and each attachment whole. */
async function assertWhole(database, count) {
  const found = await states(database)
  const { whole } = await database.one(
    "SELECT count(*)::int AS whole FROM helpdesk_ticket_attachment WHERE size = $1",
    [ATTACHMENT_BYTES]
  )
  if (whole !== count)
    throw new Error(
      `${whole} of ${count} attachments arrived whole; mails: ${JSON.stringify(found)}`
    )
}

/** Peak resident memory of the server while mails with large attachments are pushed and processed. */
export async function attachmentMemory({ cluster, quick, say }) {
  const count = quick ? 20 : 200
  const url = await emptyDatabase(cluster, DATABASE, say)
  try {
    return await withDatabase(url, async (database) => {
      for (const statement of peopleStatements) await database.run(statement)
      await database.run("UPDATE helpdesk_mailbox SET size_limit = 64 * 1024 * 1024")
      const server = await openServer(url)
      try {
        const idle = peakMemoryOf(server.pid)
        const start = Date.now()
        await push(server, count)
        const isDone = async () =>
          (await states(database)).every(({ state }) => state !== "received")
        await until("all attachments processed", isDone, { everyMs: 250, limitMs: 600_000 })
        await assertWhole(database, count)
        const peak = peakMemoryOf(server.pid)
        return [
          {
            work: "memory",
            measured: `${count} mails of 20 MB, peak RSS`,
            unit: "MB",
            median: peak,
            floor: idle,
            aim: `<= ${AIM_MB} MB`,
            ok: peak <= AIM_MB,
            details: [{ name: "seconds a mail", median: (Date.now() - start) / 1000 / count }],
          },
        ]
      } finally {
        await server.close()
      }
    })
  } finally {
    await withDatabase(cluster.urlOf("postgres"), ({ run }) =>
      run(`DROP DATABASE ${DATABASE} WITH (FORCE)`)
    )
    rmSync(join(demoDir, "static"), { recursive: true, force: true })
  }
}
