import { createWorkerDatabase, startWorker, type WorkerDatabase } from "../helpers/crash-worker"
import { poll } from "../helpers/poll"
import { startRedis, type TestRedis } from "../helpers/redis"
import { countRows, storeWaitingMails } from "../helpers/waiting-mail"

const MAILS = 200

describe("two workers that share a Redis", () => {
  let database: WorkerDatabase
  let redis: TestRedis

  beforeAll(async () => {
    redis = await startRedis()
    database = await createWorkerDatabase()
    await storeWaitingMails(database, MAILS)
  }, 300_000)

  afterAll(async () => {
    await database?.drop()
    await redis?.close()
  })

  it("turn every waiting mail into one ticket", async () => {
    const env = { REDIS_URL: redis.url }
    const workers = await Promise.all([1, 2].map(() => startWorker(database.url, env)))
    try {
      const isDone = async () => {
        const left = await countRows(database, "inbound_email", "state = 'received'")
        return left === 0
      }
      await poll(isDone, "everything to be processed", 240_000)
    } finally {
      await Promise.all(workers.map((worker) => worker.kill()))
    }
    expect(await countRows(database, "inbound_email", "state = 'processed'")).toBe(MAILS)
    expect(await countRows(database, "ticket")).toBe(MAILS)
    expect(await countRows(database, "ticket_message")).toBe(MAILS)
  }, 300_000)
})
