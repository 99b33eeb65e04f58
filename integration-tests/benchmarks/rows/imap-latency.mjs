import { createRequire } from "node:module"
import { withDatabase } from "../lib/database.mjs"
import { forget } from "../lib/ingested-rows.mjs"
import { until } from "../lib/poll.mjs"
import { openServer } from "../lib/server.mjs"
import { median, p95, timed } from "../lib/statistics.mjs"

const AIM_MS = 1500
const ADDRESS = "idle@desk.example"

/** The suites' own private Dovecot; it is TypeScript, hence the hook. */
function dovecotHelper() {
  const require = createRequire(import.meta.url)
  require("ts-node/register")
  return require("../../helpers/dovecot.ts")
}

async function openMailbox(server, dovecot) {
  const { mailbox } = await server.post(
    "/helpdesk/mailboxes",
    JSON.stringify({
      name: "Idle",
      address: ADDRESS,
      acknowledgement: false,
      cutoff_at: new Date(Date.now() - 86_400_000).toISOString(),
      imap: {
        host: "127.0.0.1",
        port: dovecot.port,
        secure: false,
        user: dovecot.user,
        password: dovecot.password,
      },
    })
  )
  return mailbox.id
}

/** Milliseconds from the delivery of a mail until the ticket list shows it. */
async function arrival(server, dovecot, number) {
  const sender = `idle${number}t${Date.now()}@mail.example`
  const raw = [
    `From: ${sender}`,
    `To: ${ADDRESS}`,
    `Subject: arrival ${number}`,
    `Message-ID: <${sender}>`,
    `Date: ${new Date().toUTCString()}`,
    "",
    "Are you there?",
    "",
  ].join("\r\n")
  return timed(async () => {
    dovecot.deliver(raw)
    const isListed = async () =>
      (await server.get(`/helpdesk/tickets?requester_email=${encodeURIComponent(sender)}`)).count >
      0
    await until("the mail to become a ticket", isListed, { everyMs: 10, limitMs: 90_000 })
  })
}

/** From a mail in an IMAP folder (Dovecot, IDLE) to a ticket in the list. */
export async function imapLatency({ url, quick }) {
  const { DOVECOT_PATH, startDovecot } = dovecotHelper()
  const result = { work: "IMAP arrival", unit: "ms", aim: `p95 <= ${AIM_MS} ms` }
  if (!DOVECOT_PATH) return [{ ...result, skipped: "needs Dovecot: apt install dovecot-imapd" }]
  const dovecot = await startDovecot()
  const server = await openServer(url)
  try {
    return await withDatabase(url, async (database) => {
      const mailboxId = await openMailbox(server, dovecot)
      try {
        // The first mail waits until the new mailbox has been noticed and its folder selected.
        await arrival(server, dovecot, 0)
        const samples = []
        for (let number = 1; number <= (quick ? 10 : 40); number++)
          samples.push(await arrival(server, dovecot, number))
        const floor = median(await listTimes(server))
        return [
          {
            ...result,
            measured: `${samples.length} mails one by one, IDLE`,
            median: median(samples),
            p95: p95(samples),
            floor,
            ok: p95(samples) <= AIM_MS,
          },
        ]
      } finally {
        await server.close()
        await forget(database, mailboxId)
        await database.run("DELETE FROM helpdesk_mailbox WHERE id = $1", [mailboxId])
        await database.run("DELETE FROM helpdesk_mailbox_cursor WHERE mailbox_id = $1", [mailboxId])
      }
    })
  } finally {
    await server.close()
    await dovecot.remove()
  }
}

/** What asking alone takes. */
async function listTimes(server) {
  const samples = []
  for (let i = 0; i < 20; i++)
    samples.push(
      await timed(() => server.get(`/helpdesk/tickets?requester_email=nobody${i}@x.example`))
    )
  return samples
}
