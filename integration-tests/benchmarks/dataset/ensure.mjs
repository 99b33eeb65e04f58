import { rmSync } from "node:fs"
import { join } from "node:path"
import { fingerprint, readJson, writeJson } from "../../../scripts/lib/files.mjs"
import { demoDir } from "../../../scripts/lib/paths.mjs"
import { openCluster, withDatabase } from "../lib/database.mjs"
import { migrateDatabase } from "../lib/server.mjs"
import { windClocks } from "./clocks.mjs"
import { loadDataset } from "./load.mjs"

/** Half of the time in which no notice falls due after the clocks were wound. */
const STALE_MS = 6 * 3_600_000

export const databaseName = (tickets) => `bench_${tickets}`

async function recreate(cluster, name) {
  await withDatabase(cluster.urlOf("postgres"), async ({ run }) => {
    await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await run(`CREATE DATABASE ${name}`)
  })
  rmSync(join(demoDir, `${name}.json`), { force: true })
}

/** Due times are told from now: a kept data set would else be overdue as a whole. */
async function rewind(url, stateFile, say) {
  const state = readJson(stateFile, {})
  if (Date.now() - (state.woundAt ?? 0) < STALE_MS) return
  say("winding the clocks ...")
  await windClocks(url)
  writeJson(stateFile, { ...state, woundAt: Date.now() })
}

/**
 * Makes the database of `tickets` tickets, once: it is kept until the data set's own sources change.
 * Migrations that came since are applied to the one that is there.
 */
export async function ensureDataset(tickets, say) {
  const name = databaseName(tickets)
  const stateFile = join(demoDir, `${name}.json`)
  const wanted = fingerprint(["integration-tests/benchmarks/dataset"], { salt: [tickets] })
  const isLoaded = readJson(stateFile, {}).dataset === wanted
  const cluster = await openCluster({ loading: !isLoaded })
  try {
    if (!isLoaded) await recreate(cluster, name)
    await migrateDatabase(cluster.urlOf(name), name, say)
    if (isLoaded) return await rewind(cluster.urlOf(name), stateFile, say)
    const start = Date.now()
    await loadDataset(cluster.urlOf(name), tickets, (line) => say(`${tickets} tickets: ${line}`))
    writeJson(stateFile, { ...readJson(stateFile, {}), dataset: wanted, woundAt: Date.now() })
    say(`${tickets} tickets made in ${Math.round((Date.now() - start) / 1000)} s`)
  } finally {
    await cluster.stop()
  }
}

/** An empty migrated database, for what would leave gigabytes behind in the others. */
export async function emptyDatabase(cluster, name, say) {
  await recreate(cluster, name)
  await migrateDatabase(cluster.urlOf(name), name, say)
  return cluster.urlOf(name)
}
