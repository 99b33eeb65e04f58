// Packs the plugin and proves it in a second, clean Medusa application: install, migrate, build,
// boot, call the API, and see a pushed mail become a ticket. Last line: "N passed, N failed".
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { randomBytes } from "node:crypto"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { writeCleanApp } from "./lib/clean-app.mjs"
import { eventually, medusaApi } from "./lib/medusa-api.mjs"
import { rootDir } from "./lib/paths.mjs"
import { freePort } from "./lib/ports.mjs"
import { startPostgres } from "./lib/postgres.mjs"
import { endChild, endRunningCommands, runLogged, spawnLogged, tailOf } from "./lib/processes.mjs"

const ADMIN = { email: "admin@clean.test", password: "clean-app-password" }
const MAILBOX = "help@clean.test"
const MAIL = [
  "Return-Path: <someone@customer.test>",
  "From: Someone <someone@customer.test>",
  `To: ${MAILBOX}`,
  "Subject: =?utf-8?Q?Kein_W=C3=A4hlton?=",
  "Message-ID: <packed-plugin@customer.test>",
  "Date: Mon, 02 Nov 2026 08:00:00 +0000",
  "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8",
  "Content-Transfer-Encoding: base64",
  "",
  Buffer.from("Seit 8 Uhr kein Wählton.").toString("base64"),
  "",
].join("\r\n")

const keepsDir = process.argv.includes("--keep")
const workDir = mkdtempSync(join(tmpdir(), "helpdesk-package-"))
const appDir = join(workDir, "app")
const logFile = join(workDir, "check.log")
const closers = []
let passed = 0

async function check(title, work) {
  const began = Date.now()
  const result = await work()
  passed += 1
  console.log(`  ok  ${title} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  return result
}

const run = (title, command, args, cwd, env = process.env) =>
  runLogged(title, command, args, { cwd, env, logFile })

async function pack() {
  await run("The plugin build", "npm", ["run", "build"], rootDir)
  await run("npm pack", "npm", ["pack", "--pack-destination", workDir], rootDir)
  const tarball = readdirSync(workDir).find((name) => name.endsWith(".tgz"))
  return join(workDir, tarball)
}

async function hostEnvironment() {
  const password = randomBytes(12).toString("hex")
  const postgres = await startPostgres({
    dir: join(workDir, "postgres"),
    password,
    database: "clean",
    throwaway: true,
  })
  closers.push(postgres.stop)
  return {
    ...process.env,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    DATABASE_URL: postgres.url,
    PORT: String(await freePort()),
    JWT_SECRET: "clean-app",
    COOKIE_SECRET: "clean-app",
    HELPDESK_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    HELPDESK_NOTIFICATION_SMTP_URL: "smtp://127.0.0.1:2525",
  }
}

async function boot(serverDir, medusa, env) {
  const server = spawnLogged(process.execPath, [medusa, "start"], { cwd: serverDir, env, logFile })
  closers.push(() => endChild(server))
  const api = medusaApi(`http://localhost:${env.PORT}`)
  await eventually("The application is up", async () => {
    if (server.exitCode !== null) throw new Error(`It ended.\n${tailOf(logFile)}`)
    return api.get("/health").catch(() => undefined)
  })
  return api
}

/** The mail's way through the compiled plugin, its parse worker included. */
async function mailBecomesTicket(api) {
  const mailbox = { name: "Help", address: MAILBOX, is_active: true, acknowledgement: false }
  const { mailbox: created } = await api.post("/admin/helpdesk/mailboxes", mailbox)
  const { api_key } = await api.post("/admin/api-keys", { title: "Mail", type: "secret" })
  api.useApiKey(api_key.token)
  await api.post(`/admin/helpdesk/mailboxes/${created.id}/inbound`, MAIL, {
    headers: { "content-type": "message/rfc822" },
    expected: 202,
  })
  await eventually("The mail became a ticket", async () => {
    const { tickets } = await api.get("/admin/helpdesk/tickets")
    return tickets.find(({ subject }) => subject === "Kein Wählton")
  })
}

/** Medusa refuses to start with a provider it cannot load; so this one is loaded and takes e-mail. */
async function hasEmailChannel(api) {
  const { sla } = await api.get("/admin/helpdesk/health")
  if (!sla.has_email_channel) throw new Error("Notifications have no e-mail channel")
}

function bundleHasHelpdesk(serverDir) {
  const assets = join(serverDir, "public", "admin", "assets")
  const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"))
  const found = scripts.some((name) =>
    readFileSync(join(assets, name), "utf8").includes("/helpdesk")
  )
  if (!found) throw new Error("No script of the admin bundle mentions /helpdesk")
}

async function main() {
  const tarball = await check("the plugin builds and packs", pack)
  writeCleanApp(appDir, tarball)
  const install = ["install", "--prefer-offline", "--no-audit", "--no-fund"]
  await check("a clean application installs it", () => run("npm install", "npm", install, appDir))
  const env = await hostEnvironment()
  const medusa = join(appDir, "node_modules", "@medusajs", "cli", "cli.js")
  const cli = (title, dir, ...args) => run(title, process.execPath, [medusa, ...args], dir, env)
  await check("its migrations run", () => cli("The migration", appDir, "db:migrate"))
  await check("the application builds", () => cli("The build", appDir, "build"))
  const serverDir = join(appDir, ".medusa", "server")
  await check("the admin bundle has its pages", () => bundleHasHelpdesk(serverDir))
  const { email, password } = ADMIN
  await cli("The first user", serverDir, "user", "-e", email, "-p", password)
  const api = await check("the application boots", () => boot(serverDir, medusa, env))
  await api.login(email, password)
  await check("the ticket list answers", () => api.get("/admin/helpdesk/tickets"))
  await check("its SMTP provider carries notifications", () => hasEmailChannel(api))
  await check("a pushed mail becomes a ticket", () => mailBecomesTicket(api))
}

let failure
try {
  await main()
} catch (error) {
  failure = error
  console.error(error.message)
  console.error(`Log: ${logFile}`)
}
endRunningCommands()
for (const close of closers.reverse()) await close()
if (!failure && !keepsDir) rmSync(workDir, { recursive: true, force: true })
console.log(`${passed} passed, ${failure ? 1 : 0} failed`)
process.exit(failure ? 1 : 0)
