import fc from "fast-check"
import { createWorkerDatabase, startWorker, type WorkerDatabase } from "../helpers/crash-worker"
import { poll } from "../helpers/poll"
import { BOB, BOSS, storeSlaDesk, storeTicketsWithClocks } from "../helpers/sla-rows"
import { startSmtpSink, type SmtpSink } from "../helpers/smtp-sink"
import { countRows } from "../helpers/waiting-mail"

const MINUTE = 60
/** a start on two busy cores */
const BOOT_LIMIT_MS = 120_000
/** seconds to the next stage: what is due now is told within five, and later something worse is true */
const AHEAD = 15
const SEED = 20261124
const KILLS = 6
const TICKETS = 60
/** mails one process has under way at a time */
const LANES = 3

describe("workers that tell of deadlines", () => {
  let database: WorkerDatabase
  let sink: SmtpSink

  const worker = () =>
    startWorker(database.url, {
      HELPDESK_SWEEP_SECONDS: "1",
      HELPDESK_NOTIFICATION_SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
    })

  const subjectsTo = (address: string, ticket: string) =>
    sink.mails
      .filter(({ recipients, mail }) => recipients[0] === address && mail.subject?.endsWith(ticket))
      .map(({ mail }) => /First response (.*):/.exec(mail.subject ?? "")?.[1])
  const bellsOf = (user: string, ticket: string) =>
    database.query(
      `SELECT n.data->>'title' AS title FROM notification n JOIN helpdesk_ticket t
         ON n.data->>'title' LIKE 'HD-' || t.display_id || ':%'
        WHERE t.id = $1 AND n.channel = 'feed' AND n."to" = $2`,
      [`tkt_${ticket}`, user]
    )
  const isTold = (ticket: string, stage: string) => async () =>
    (await countRows(
      database,
      "sla_notice",
      `ticket_id = 'tkt_${ticket}' AND stage = '${stage}' AND state = 'sent'`
    )) > 0

  beforeAll(async () => {
    sink = await startSmtpSink()
    database = await createWorkerDatabase()
    await storeSlaDesk(database)
  }, 300_000)

  afterEach(() => {
    sink.afterData(null)
    sink.mails.length = 0
  })

  afterAll(async () => {
    await database?.drop()
    await sink?.close()
  })

  it("tell each stage once, two of them on one database, as time goes by", async () => {
    const workers = await Promise.all([worker(), worker()])
    try {
      await poll(
        async () => (await countRows(database, "sweep", "name = 'sweep-sla-clocks'")) > 0,
        "the first sweep",
        BOOT_LIMIT_MS
      )
      // Every stage comes by the workers' own clock, the second of a ticket once the first is told.
      await storeTicketsWithClocks(database, [
        { name: "warned", seconds_ago: 30 * MINUTE - AHEAD },
        { name: "urgent", seconds_ago: 45 * MINUTE - AHEAD },
        { name: "late", seconds_ago: 60 * MINUTE - AHEAD },
      ])
      await poll(isTold("warned", "warning_50"), "the warning", 60_000)
      await poll(isTold("urgent", "imminent_15"), "the imminent deadline", 60_000)
      await poll(isTold("late", "breached"), "the breach", 60_000)
    } finally {
      await Promise.all(workers.map(({ kill }) => kill()))
    }
    for (const [address, user] of [
      [BOB, "user_bob"],
      [BOSS, "user_boss"],
    ]) {
      expect(subjectsTo(address, "warned")).toEqual(["at risk"])
      expect(subjectsTo(address, "urgent")).toEqual(["at risk", "due shortly"])
      expect(subjectsTo(address, "late")).toEqual(["due shortly", "overdue"])
      expect(await bellsOf(user, "warned")).toHaveLength(1)
      expect(await bellsOf(user, "late")).toHaveLength(2)
    }
  }, 300_000)

  it("tell once, and only the worst, what passed while none was alive", async () => {
    await storeTicketsWithClocks(database, [{ name: "missed", seconds_ago: 90 * MINUTE }])
    const revived = await worker()
    try {
      await poll(isTold("missed", "breached"), "the breach", BOOT_LIMIT_MS)
    } finally {
      await revived.kill()
    }
    for (const [address, user] of [
      [BOB, "user_bob"],
      [BOSS, "user_boss"],
    ]) {
      expect(subjectsTo(address, "missed")).toEqual(["overdue"])
      expect(await bellsOf(user, "missed")).toHaveLength(1)
    }
    const left = "ticket_id = 'tkt_missed' AND state = 'superseded'"
    expect(await countRows(database, "sla_notice", left)).toBe(2)
  }, 300_000)

  it(`lose and double nothing, whatever ${KILLS} times kill -9 interrupts`, async () => {
    const names = Array.from({ length: TICKETS }, (_, n) => `crash-${n}`)
    await storeTicketsWithClocks(
      database,
      names.map((name) => ({ name, seconds_ago: 61 * MINUTE }))
    )
    const ours = "ticket_id LIKE 'tkt_crash-%'"
    const waiting = async () =>
      (await countRows(database, "sla_clock", `${ours} AND next_notice_at < now()`)) +
      (await countRows(database, "sla_notice", `${ours} AND state = 'pending'`))
    // A slow server: most kills hit a worker in the middle of a mail.
    sink.afterData(() => new Promise((resolve) => setTimeout(() => resolve(null), 50)))
    for (const delay of fc.sample(fc.integer({ max: 800, min: 0 }), {
      seed: SEED,
      numRuns: KILLS,
    })) {
      const mails = sink.mails.length
      if ((await waiting()) > 0) {
        const victim = await worker()
        try {
          await poll(() => sink.mails.length > mails, "the worker to begin", BOOT_LIMIT_MS)
          await new Promise((resolve) => setTimeout(resolve, delay))
        } finally {
          await victim.kill()
        }
      }
    }
    const last = await worker()
    try {
      await poll(async () => (await waiting()) === 0, "everything to be told", BOOT_LIMIT_MS)
    } finally {
      await last.kill()
    }
    expect(await countRows(database, "sla_notice", `${ours} AND state = 'sent'`)).toBe(TICKETS)
    expect(await countRows(database, "ticket_event", `${ours} AND type = 'sla_notice'`)).toBe(
      TICKETS
    )
    for (const name of names) {
      expect(await bellsOf("user_bob", name)).toHaveLength(1)
    }
    // What a server took in the moment of a kill comes again, known by its Message-ID.
    const distinct = new Set(sink.mails.map(({ mail }) => mail.messageId))
    expect(distinct.size).toBe(2 * TICKETS)
    expect(sink.mails.length).toBeLessThanOrEqual(2 * TICKETS + KILLS * LANES)
  }, 900_000)
})
