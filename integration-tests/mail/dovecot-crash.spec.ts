import { parseOptions, deriveKeys } from "../../src/options"
import { planMailbox } from "../../src/modules/mail/utils/mailbox"
import { createWorkerDatabase, startWorker, type WorkerDatabase } from "../helpers/crash-worker"
import { startDovecot, type Dovecot } from "../helpers/dovecot"
import { mailText } from "../helpers/mail-text"
import { poll } from "../helpers/poll"
import { startSmtpSink, type SmtpSink } from "../helpers/smtp-sink"

const MAILS = 500
const KILLS = 20
/** a start on two busy cores */
const BOOT_LIMIT_MS = 120_000

describe("a worker that is killed while it reads and processes mail", () => {
  let database: WorkerDatabase
  let dovecot: Dovecot
  let sink: SmtpSink

  /** Straight into the table: no server runs yet that could be asked. */
  const insertMailbox = async () => {
    const keys = () => deriveKeys(parseOptions({}), "secrets")
    const id = "mbox_crash"
    const none = { imap: null, smtp: null, imap_secret: null, smtp_secret: null }
    const server = { host: "127.0.0.1", secure: false, user: dovecot.user }
    const plan = planMailbox(
      { id, address: "support@desk.test", aliases: [], ...none },
      {
        imap: { ...server, port: dovecot.port, password: dovecot.password },
        smtp: { ...server, user: null, port: sink.port },
      },
      keys
    )
    if (plan.status === "invalid") {
      throw new Error(plan.problem)
    }
    const { imap, smtp, imap_secret, smtp_secret, address } = plan.columns
    await database.query(
      `INSERT INTO helpdesk_mailbox (id, name, address, imap, smtp, imap_secret, smtp_secret)
       VALUES ($1, 'Support', $2, $3, $4, $5, $6)`,
      [id, address, JSON.stringify(imap), JSON.stringify(smtp), imap_secret, smtp_secret]
    )
  }

  const count = async (table: string, where = "true"): Promise<number> => {
    const [row] = await database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM helpdesk_${table} WHERE ${where}`
    )
    return row.n
  }

  const progress = async () => (await count("inbound_email")) + (await count("ticket_message"))

  /** Kills a fresh worker a moment after it has changed something, wherever it then is. */
  const runAndKill = async (steps: number) => {
    const before = await progress()
    const worker = await startWorker(database.url)
    const isMoving = async () => (await progress()) >= Math.min(before + steps, 2 * MAILS)
    try {
      await poll(isMoving, "the worker to get on", BOOT_LIMIT_MS)
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${worker.output()}`)
    } finally {
      await worker.kill()
    }
  }

  beforeAll(async () => {
    ;[database, dovecot, sink] = await Promise.all([
      createWorkerDatabase(),
      startDovecot(),
      startSmtpSink(),
    ])
    await insertMailbox()
  }, 300_000)

  afterAll(async () => {
    await Promise.all([database?.drop(), dovecot?.remove(), sink?.close()])
  })

  it(`makes ${MAILS} tickets of ${MAILS} mails, whatever ${KILLS} times kill -9 interrupts`, async () => {
    for (let n = 0; n < MAILS; n++) {
      const mail = { message_id: `crash-${n}@client.test`, from: `c${n}@client.test` }
      dovecot.deliver(mailText({ ...mail, subject: `Mail ${n}` }))
    }
    for (let kill = 0; kill < KILLS; kill++) {
      // A dead worker's lease runs out after half a minute; its successor need not wait for it here.
      await database.query("UPDATE helpdesk_mailbox_cursor SET lease_until = now()")
      await runAndKill(1 + Math.floor(Math.random() * 30))
    }
    await database.query("UPDATE helpdesk_mailbox_cursor SET lease_until = now()")
    const worker = await startWorker(database.url)
    try {
      await poll(
        async () =>
          (await count("inbound_email", "state <> 'received'")) === MAILS &&
          (await count("outbound_email", "state IN ('queued', 'sending')")) === 0,
        "everything to be processed and sent",
        300_000
      )
    } finally {
      await worker.kill()
    }
    expect(await count("inbound_email", "state = 'processed'")).toBe(MAILS)
    expect(await count("ticket")).toBe(MAILS)
    expect(await count("ticket_message", "direction = 'inbound'")).toBe(MAILS)
    const [{ distinct }] = await database.query<{ distinct: number }>(
      `SELECT count(DISTINCT rfc_message_id)::int AS distinct FROM helpdesk_ticket_message
        WHERE direction = 'inbound'`
    )
    expect(distinct).toBe(MAILS)
    for (const name of dovecot.files()) {
      expect(name).not.toMatch(/:2,.*S/)
    }
    const acknowledged = sink.mails.map(({ mail }) => mail.messageId)
    expect(new Set(acknowledged).size).toBe(await count("outbound_email", "state = 'sent'"))
  }, 1_800_000)
})
