// `npm start`: a complete demo host from a bare checkout. See README for the variables it reads.
import { appendFileSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { claimPort, lockDemoDir, removeDemoData } from "./lib/demo-lock.mjs"
import { demoSecrets, demoSettings, hostEnvironment } from "./lib/demo-settings.mjs"
import { buildHost, linkAdmin } from "./lib/host-build.mjs"
import { readJson, writeJson } from "./lib/files.mjs"
import { linkUploads, migrate, seed, startServer } from "./lib/host.mjs"
import { startMailRelay } from "./lib/mail-relay.mjs"
import { demoDir } from "./lib/paths.mjs"
import { startPostgres, stopOrphan } from "./lib/postgres.mjs"
import { endChild, endRunningCommands, tailOf } from "./lib/processes.mjs"

const began = Date.now()
const say = (line) => console.log(`[${((Date.now() - began) / 1000).toFixed(1)} s] ${line}`)

/** What must be ended, in the order of starting; ended in reverse. */
const closers = []
let closing = false

async function shutDown(exitCode) {
  if (closing) return
  closing = true
  endRunningCommands()
  for (const close of closers.reverse()) {
    try {
      await close()
    } catch (error) {
      console.error(`While stopping: ${error.message}`)
      exitCode = 1
    }
  }
  process.exit(exitCode)
}

/** A child that ends by itself takes the host down: half a host only puzzles. */
function watch(child, name, logFile) {
  child.once("exit", (code, signal) => {
    if (closing) return
    console.error(`${name} ended unexpectedly (${signal ?? `exit code ${code}`}).`)
    console.error(tailOf(logFile))
    void shutDown(1)
  })
}

async function startDatabase(settings, secrets) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  say("Starting PostgreSQL ...")
  const dir = join(demoDir, "postgres")
  const postgres = await startPostgres({
    dir,
    password: secrets.postgresPassword,
    port: readJson(settings.stateFile, {}).postgresPort,
    database: "helpdesk",
  })
  closers.push(postgres.stop)
  watch(postgres.child, "PostgreSQL", join(dir, "postgres.log"))
  const state = readJson(settings.stateFile, {})
  writeJson(settings.stateFile, { ...state, postgresPort: postgres.port })
  return postgres.url
}

function printWelcome({ port, smtpPort, withSeed, outboxDir }, databaseUrl) {
  const logins = [
    "  manager@northwind.test, senior@northwind.test, agent@northwind.test",
    "  password: helpdesk-demo   (the same for every demo customer at the store API)",
  ]
  const firstUser = [
    "  none yet (NO_SEED=1). Create one:",
    `  DATABASE_URL=${databaseUrl} npx medusa user -e you@example.com -p <password>`,
  ]
  const firstMail = [
    "Send a first mail",
    `  ${smtpPort === 2525 ? "" : `DEMO_SMTP_PORT=${smtpPort} `}node scripts/send-mail.mjs`,
  ]
  const addresses = "support@northwind.test, billing@northwind.test"
  console.log(
    [
      "",
      `Admin     http://localhost:${port}/app`,
      `SMTP in   127.0.0.1:${smtpPort} (${withSeed ? addresses : "all mail goes to the folder below"})`,
      `Sent mail ${outboxDir}`,
      "Logins",
      ...(withSeed ? logins : firstUser),
      ...(withSeed ? firstMail : []),
      "",
    ].join("\n")
  )
}

async function main() {
  const { values } = parseArgs({ options: { fresh: { type: "boolean", default: false } } })
  const settings = demoSettings()
  lockDemoDir(settings.lockFile)
  await claimPort(settings.port, "PORT")
  await claimPort(settings.smtpPort, "DEMO_SMTP_PORT", "127.0.0.1")
  if (values.fresh) {
    await stopOrphan(join(demoDir, "postgres"))
    removeDemoData(settings.secretsFile, settings.lockFile)
  }
  for (const dir of [settings.logDir, settings.outboxDir]) mkdirSync(dir, { recursive: true })

  const secrets = demoSecrets(settings.secretsFile)
  const log = (name) => join(settings.logDir, `${name}.log`)
  const databaseUrl = await startDatabase(settings, secrets)
  const env = hostEnvironment({ settings, secrets, databaseUrl })
  const step = (name) => ({ env, stateFile: settings.stateFile, logFile: log(name), say })

  const prepareServer = async () => {
    await buildHost("backend", step("build-backend"))
    linkUploads()
    await migrate(step("migrate"))
    if (settings.withSeed) await seed(step("seed"))
  }
  await Promise.all([buildHost("admin", step("build-admin")), prepareServer()])
  linkAdmin()

  say("Starting Medusa ...")
  const baseUrl = `http://127.0.0.1:${settings.port}`
  const server = await startServer({ env, baseUrl, logFile: log("medusa") })
  closers.push(() => endChild(server))
  watch(server, "Medusa", log("medusa"))
  const relay = await startMailRelay({
    port: settings.smtpPort,
    baseUrl,
    apiKeyFile: settings.apiKeyFile,
    hasMailboxes: settings.withSeed,
    outboxDir: settings.outboxDir,
    say: (line) => appendFileSync(log("mail-relay"), line + "\n"),
  })
  closers.push(relay.close)
  say("Medusa answers.")
  printWelcome(settings, databaseUrl)
  console.log("ready")
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void shutDown(0))

main().catch((error) => {
  if (closing) return
  console.error(error.message)
  void shutDown(1)
})
