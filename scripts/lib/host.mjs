import { mkdirSync, rmSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { fingerprint, readJson, writeJson } from "./files.mjs"
import { demoDir, hostDir, medusaCli, rootDir } from "./paths.mjs"
import { exitOf, runLogged, spawnLogged, tailOf } from "./processes.mjs"

const BOOT_LIMIT_MS = 180_000

const medusa = (title, args, { env, logFile }) =>
  runLogged(title, process.execPath, [medusaCli, ...args], { cwd: hostDir, env, logFile })

/** Runs `work` unless the state file says that it was done with this very hash. */
async function onceFor(step, hash, stateFile, work) {
  if (readJson(stateFile, {})[step] === hash) return
  await work()
  writeJson(stateFile, { ...readJson(stateFile, {}), [step]: hash })
}

/** Migrations and links, where the schema's sources or the database changed since the last start. */
export async function migrate({ env, stateFile, logFile, say }) {
  const hash = fingerprint(["src/modules", "src/links", "medusa-config.ts", "package-lock.json"], {
    salt: [env.DATABASE_URL.replace(/:\d+\//, "/")],
    only: (file) =>
      !/[\\/]src[\\/]modules[\\/]/.test(file) || /[\\/](migrations|models)[\\/]/.test(file),
  })
  await onceFor("migrations", hash, stateFile, async () => {
    say("Migrating the database ...")
    await medusa("The migration", ["db:migrate", "--execute-safe-links"], { env, logFile })
  })
}

/** Demo data; run again when its scripts or the port of its mailboxes changed. */
export async function seed({ env, stateFile, logFile, say }) {
  const salt = [env.DEMO_SMTP_PORT, readJson(stateFile, {}).migrations]
  const hash = fingerprint(["src/scripts"], { salt })
  await onceFor("seed", hash, stateFile, async () => {
    say("Writing the demo data ...")
    await medusa("The seed", ["exec", "./src/scripts/seed-demo.js"], { env, logFile })
  })
}

/** Medusa serves `/static` from the folder it runs in, which every compilation empties. */
export function linkUploads() {
  const uploads = join(demoDir, "static")
  mkdirSync(uploads, { recursive: true })
  rmSync(join(hostDir, "static"), { recursive: true, force: true })
  symlinkSync(uploads, join(hostDir, "static"), "dir")
}

async function isHealthy(baseUrl) {
  try {
    return (await fetch(`${baseUrl}/health`, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}

/**
 * Starts Medusa and waits until it answers.
 *
 * @returns the child process; its unexpected end afterwards is the caller's to notice
 */
export async function startServer({ env, baseUrl, logFile }) {
  const preload = join(rootDir, "scripts", "lib", "die-with-parent.cjs")
  const args = ["--require", preload, medusaCli, "start"]
  if (process.env.HOST) args.push("--host", process.env.HOST)
  const child = spawnLogged(process.execPath, args, { cwd: hostDir, env, logFile, ipc: true })
  const ended = exitOf(child).then(() => "ended")
  for (const start = Date.now(); Date.now() - start < BOOT_LIMIT_MS;) {
    if (await isHealthy(baseUrl)) return child
    if ((await Promise.race([ended, delay(200)])) === "ended") break
  }
  throw new Error(`Medusa did not start. Last lines of ${logFile}:\n${tailOf(logFile)}`)
}
