import { join } from "node:path"
import pg from "@medusajs/framework/pg"
import { demoDir } from "../../../scripts/lib/paths.mjs"
import { startPostgres } from "../../../scripts/lib/postgres.mjs"

const PASSWORD = "bench"

/** Durable as delivered: fsync, synchronous_commit and full_page_writes stay on. Sized for a small server. */
const PRODUCTION = [
  "shared_buffers=1GB",
  "effective_cache_size=3GB",
  "work_mem=16MB",
  "maintenance_work_mem=256MB",
  "random_page_cost=1.1",
  "max_wal_size=4GB",
  "checkpoint_timeout=15min",
  "track_io_timing=on",
]

/** While the data set is made nothing must survive a power cut: what is half made is made anew. */
const LOADING = [
  "shared_buffers=2GB",
  "work_mem=64MB",
  "maintenance_work_mem=1GB",
  "max_wal_size=20GB",
  "checkpoint_timeout=60min",
  "wal_level=minimal",
  "max_wal_senders=0",
  "autovacuum=off",
]

/** Starts the benchmark's PostgreSQL: `loading` trades durability for speed. */
export async function openCluster({ loading = false } = {}) {
  const server = await startPostgres({
    dir: join(demoDir, "postgres"),
    password: PASSWORD,
    throwaway: loading,
    settings: loading ? LOADING : PRODUCTION,
  })
  const urlOf = (database) => server.url.replace(/\/[^/]*$/, `/${database}`)
  return { ...server, urlOf, connect: (database) => connect(urlOf(database)) }
}

/** A connected client; `rows(sql, values)` answers the rows alone. */
export async function connect(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return {
    rows: async (sql, values) => (await client.query(sql, values)).rows,
    one: async (sql, values) => (await client.query(sql, values)).rows[0],
    run: async (sql, values) => (await client.query(sql, values)).rowCount,
    close: () => client.end(),
  }
}

/** Runs `work` with a client that is closed afterwards. */
export async function withDatabase(url, work) {
  const database = await connect(url)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Several connections running statements from one list until it is empty. */
export async function inParallel(url, connections, statements) {
  const waiting = [...statements]
  const worker = () =>
    withDatabase(url, async ({ run }) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await run(next)
    })
  await Promise.all(Array.from({ length: connections }, worker))
}
