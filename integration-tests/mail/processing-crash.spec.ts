import fc from "fast-check"
import { createWorkerDatabase, startWorker, type WorkerDatabase } from "../helpers/crash-worker"
import { poll } from "../helpers/poll"
import { countRows, storeWaitingMails } from "../helpers/waiting-mail"

const MAILS = 500
const KILLS = 8
/** a start on two busy cores */
const BOOT_LIMIT_MS = 120_000
const SEED = 20261123

describe("a worker that is killed while it turns stored mail into tickets", () => {
  let database: WorkerDatabase

  const count = (table: string, where?: string) => countRows(database, table, where)

  /** Kills a worker so many milliseconds after it has begun with a batch, wherever it then is. */
  const beginAndKill = async (delay: number) => {
    const begun = await count("inbound_email", "attempts > 0")
    const tickets = await count("ticket")
    const worker = await startWorker(database.url)
    const isAtWork = async () =>
      (await count("inbound_email", "attempts > 0")) > begun || (await count("ticket")) > tickets
    try {
      await poll(isAtWork, "the worker to begin", BOOT_LIMIT_MS)
      await new Promise((resolve) => setTimeout(resolve, delay))
    } finally {
      await worker.kill()
    }
    // One death is one death: what this test is after is not who is blamed for twenty.
    await database.query("UPDATE helpdesk_inbound_email SET attempts = 0 WHERE state = 'received'")
  }

  beforeAll(async () => {
    database = await createWorkerDatabase()
    await storeWaitingMails(database, MAILS)
  }, 300_000)

  afterAll(async () => database?.drop())

  it(`makes ${MAILS} tickets of ${MAILS} mails, whatever ${KILLS} times kill -9 interrupts`, async () => {
    const delays = fc.sample(fc.integer({ min: 0, max: 1_500 }), { seed: SEED, numRuns: KILLS })
    for (const delay of delays) {
      if ((await count("inbound_email", "state = 'received'")) > 0) {
        await beginAndKill(delay)
      }
    }
    const worker = await startWorker(database.url)
    try {
      const isDone = async () => (await count("inbound_email", "state = 'received'")) === 0
      await poll(isDone, "everything to be processed", 300_000)
    } finally {
      await worker.kill()
    }
    expect(await count("inbound_email", "state = 'processed'")).toBe(MAILS)
    expect(await count("ticket")).toBe(MAILS)
    expect(await count("ticket_message")).toBe(MAILS)
    const acknowledged = await count("ticket_event", "type = 'acknowledged'")
    expect(await count("outbound_email", "kind = 'acknowledgement'")).toBe(acknowledged)
  }, 1_800_000)
})
