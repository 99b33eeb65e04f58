// `npm test [-- <suite or spec file> ...]`: everything, on an own throw-away PostgreSQL.
// The last line is "N passed, N failed", with ", N skipped" where a server was not to be had.
import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { join } from "node:path"
import { rootDir } from "./lib/paths.mjs"
import { startPostgres } from "./lib/postgres.mjs"
import { exitOf, signalGroup } from "./lib/processes.mjs"
import { provideServers } from "./lib/test-servers.mjs"
import { runSuite, selectSuites } from "./lib/test-suites.mjs"

const SUITE_LIMIT_MS = 15 * 60_000
const NEED_DATABASE = new Set(["modules", "http", "mail"])
const inCi = ["1", "true"].includes(process.env.CI ?? "")

const testDir = join(rootDir, ".test")
let database
let current

async function startDatabase() {
  mkdirSync(testDir, { recursive: true })
  const dir = mkdtempSync(join(testDir, "postgres-"))
  const password = randomBytes(12).toString("hex")
  const postgres = await startPostgres({ dir, password, throwaway: true })
  database = { ...postgres, dir }
  return {
    // By this name, not by its address: Medusa's test runner asks any other host for TLS.
    DB_HOST: "localhost",
    DB_PORT: String(postgres.port),
    DB_USERNAME: postgres.user,
    DB_PASSWORD: postgres.password,
  }
}

async function stopDatabase() {
  if (!database) return
  await database.stop()
  rmSync(database.dir, { recursive: true, force: true })
  database = undefined
}

/** Runs one command in the foreground; a suite that hangs is ended and counts as failed. */
function runnerWith(shared) {
  return async (command, args, env) => {
    current = spawn(command, args, {
      cwd: rootDir,
      detached: true,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...shared, ...env },
    })
    const limit = setTimeout(() => {
      console.error(`Stopped after ${SUITE_LIMIT_MS / 60_000} minutes.`)
      signalGroup(current, "SIGKILL")
    }, SUITE_LIMIT_MS)
    const { code } = await exitOf(current).finally(() => clearTimeout(limit))
    return code ?? 1
  }
}

function skipReason(suite, missing) {
  const lacking = (suite.needs ?? []).filter((name) => missing.has(name))
  if (!lacking.length) return undefined
  return lacking.map((name) => `${name} is missing (${missing.get(name)})`).join("; ")
}

async function main() {
  const began = Date.now()
  const selected = selectSuites(process.argv.slice(2))
  const { env, missing } = provideServers([
    ...new Set(selected.flatMap(({ needs }) => needs ?? [])),
  ])
  const needsDatabase = selected.some(({ name }) => NEED_DATABASE.has(name))
  const run = runnerWith({ ...env, ...(needsDatabase ? await startDatabase() : {}) })

  const rows = []
  for (const suite of selected) {
    console.log(`\n== ${suite.name}`)
    const started = Date.now()
    const reason = skipReason(suite, missing)
    if (reason) console.log(`Skipped: ${reason}`)
    const result = reason ? { passed: 0, failed: 0, skipped: 1 } : await runSuite(suite, run)
    rows.push({ suite: suite.name, ...result, seconds: Math.round((Date.now() - started) / 1000) })
  }
  await stopDatabase()

  console.log(`\n== together (${Math.round((Date.now() - began) / 1000)} s)`)
  console.table(rows)
  return conclude(rows)
}

/** Where nothing may be skipped (CI=true), what was skipped has failed. */
function conclude(rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0)
  const skipped = inCi ? 0 : sum("skipped")
  const failed = sum("failed") + (inCi ? sum("skipped") : 0)
  const line = `${sum("passed")} passed, ${failed} failed`
  console.log(skipped ? `${line}, ${skipped} skipped` : line)
  return failed === 0 ? 0 : 1
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.once(signal, async () => {
    if (current) signalGroup(current, "SIGKILL")
    await stopDatabase()
    process.exit(130)
  })

main()
  .catch(async (error) => {
    console.error(error.message)
    await stopDatabase()
    console.log("0 passed, 1 failed")
    return 1
  })
  .then((code) => process.exit(code))
