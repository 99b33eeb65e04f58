import { createHmac } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { buildHost } from "../../../scripts/lib/host-build.mjs"
import { linkUploads, migrate, startServer } from "../../../scripts/lib/host.mjs"
import { demoDir, hostDir, medusaCli } from "../../../scripts/lib/paths.mjs"
import { freePort } from "../../../scripts/lib/ports.mjs"
import { endChild, runLogged } from "../../../scripts/lib/processes.mjs"
import { BENCH_USER } from "../dataset/people.mjs"

const JWT_SECRET = "bench-jwt-secret"
const log = (name) => join(demoDir, "logs", `${name}.log`)

const environment = (databaseUrl, port) => ({
  ...process.env,
  NODE_ENV: "production",
  LOG_LEVEL: "warn",
  MEDUSA_DISABLE_TELEMETRY: "true",
  DISABLE_ADMIN: "true",
  HELPDESK_ENCRYPTION_KEY: "bench-encryption-key-of-32-characters",
  JWT_SECRET,
  COOKIE_SECRET: "bench-cookie-secret",
  DATABASE_URL: databaseUrl,
  PORT: String(port ?? 0),
})

/** Compiles the server unless it stands as built from these sources. */
export async function compileServer(say) {
  await buildHost("backend", { logFile: log("build"), env: environment(""), say })
  linkUploads()
}

/** Brings a database to the current schema, unless it is. */
export const migrateDatabase = (databaseUrl, name, say) =>
  migrate({
    env: environment(databaseUrl),
    stateFile: join(demoDir, `${name}.json`),
    logFile: log("migrate"),
    say,
  })

/** Runs a script in a Medusa process of its own that knows the compiled server but runs no jobs. */
export const executeScript = (databaseUrl, script, args) =>
  runLogged("The script", process.execPath, [medusaCli, "exec", script, ...args], {
    cwd: hostDir,
    env: environment(databaseUrl),
    logFile: log("script"),
  })

/** A bearer token as Medusa's own login makes them: HS256 over actor and expiry (RFC 7519). */
function tokenFor(userId) {
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const now = Math.floor(Date.now() / 1000)
  const claims = { actor_id: userId, actor_type: "user", auth_identity_id: "auth_bench" }
  const unsigned = [
    encode({ alg: "HS256", typ: "JWT" }),
    encode({ ...claims, app_metadata: { user_id: userId }, iat: now, exp: now + 86_400 }),
  ].join(".")
  return `${unsigned}.${createHmac("sha256", JWT_SECRET).update(unsigned).digest("base64url")}`
}

/** Largest resident memory of a process so far, in megabytes (Linux keeps it as VmHWM). */
export function peakMemoryOf(pid) {
  const line = readFileSync(`/proc/${pid}/status`, "utf8").match(/^VmHWM:\s+(\d+) kB$/m)
  return Number(line[1]) / 1024
}

async function answerOf(path, response) {
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 400)}`)
  return JSON.parse(text)
}

/**
 * Starts the compiled server on a database, as `npm start` does, and speaks to it as a manager.
 * @returns `get(path)` and `post(path, body, contentType?)` under /admin, `pid`, `close()`
 */
export async function openServer(databaseUrl, extraEnvironment = {}) {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const env = { ...environment(databaseUrl, port), ...extraEnvironment }
  const child = await startServer({ env, baseUrl, logFile: log("medusa") })
  const authorization = `Bearer ${tokenFor(BENCH_USER)}`
  const call = async (path, init) => answerOf(path, await fetch(`${baseUrl}/admin${path}`, init))
  return {
    pid: child.pid,
    get: (path) => call(path, { headers: { authorization } }),
    // On a kept connection a POST fails when the server has just closed it for idleness.
    post: (path, body, type = "application/json") =>
      call(path, {
        method: "POST",
        headers: { authorization, "content-type": type, connection: "close" },
        body,
      }),
    close: () => endChild(child),
  }
}
