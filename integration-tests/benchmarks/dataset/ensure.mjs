import { rmSync } from "node:fs"
import { join } from "node:path"
import { fingerprint, readJson, writeJson } from "../../../scripts/lib/files.mjs"
import { demoDir } from "../../../scripts/lib/paths.mjs"
import { openCluster, withDatabase } from "../lib/database.mjs"
import { migrateDatabase } from "../lib/server.mjs"
import { loadDataset } from "./load.mjs"

export const databaseName = (tickets) => `bench_${tickets}`

async function recreate(cluster, name) {
  await withDatabase(cluster.urlOf("postgres"), async ({ run }) => {
    await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await run(`CREATE DATABASE ${name}`)
  })
  rmSync(join(demoDir, `${name}.json`), { force: true })
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
    if (isLoaded) return
    const start = Date.now()
    await loadDataset(cluster.urlOf(name), tickets, (line) => say(`${tickets} tickets: ${line}`))
    writeJson(stateFile, { ...readJson(stateFile, {}), dataset: wanted })
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
