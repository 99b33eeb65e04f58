import { spawn, type ChildProcess } from "node:child_process"
import { randomBytes } from "node:crypto"
import { resolve } from "node:path"
import { Client } from "pg"
import { freePort } from "./free-port"

const rootDir = resolve(__dirname, "../..")
const cli = require.resolve("@medusajs/cli/cli.js", { paths: [rootDir] })

const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME, DB_PASSWORD } = process.env
const urlOf = (database: string) =>
  `postgres://${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD ?? "")}@${DB_HOST}:${DB_PORT}/${database}`

export interface WorkerDatabase {
  url: string
  query: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>
  drop: () => Promise<void>
}

const run = async (args: string[], url: string): Promise<void> => {
  const child = medusa(args, { DATABASE_URL: url })
  let output = ""
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise((done) => child.once("exit", done))
  if (code !== 0) {
    throw new Error(`medusa ${args.join(" ")} ended with ${String(code)}:\n${output}`)
  }
}

const medusa = (args: string[], env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [cli, ...args], {
    cwd: rootDir,
    stdio: ["ignore", "pipe", "pipe"],
    // The worker is a server of its own, whatever the test process is.
    env: { ...process.env, NODE_ENV: "development", NODE_OPTIONS: "", LOG_LEVEL: "error", ...env },
  })

/** A migrated database of its own: worker processes outlive what a test runner would restore. */
export async function createWorkerDatabase(): Promise<WorkerDatabase> {
  const name = `helpdesk_crash_${randomBytes(4).toString("hex")}`
  const admin = new Client({ connectionString: urlOf("postgres") })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  await run(["db:migrate"], urlOf(name))
  const client = new Client({ connectionString: urlOf(name) })
  await client.connect()
  return {
    url: urlOf(name),
    query: async <Row extends object>(sql: string, values?: unknown[]) =>
      (await client.query<Row>(sql, values)).rows,
    drop: async () => {
      await client.end()
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.end()
    },
  }
}

export interface CrashWorker {
  /** SIGKILL: no handler runs, no connection is closed politely */
  kill: () => Promise<void>
  output: () => string
}

/** A worker as an operator runs it: jobs and readers, no routes. */
export async function startWorker(
  url: string,
  env: Record<string, string> = {}
): Promise<CrashWorker> {
  const child = medusa(["start"], {
    ...env,
    DATABASE_URL: url,
    DISABLE_ADMIN: "true",
    MEDUSA_WORKER_MODE: "worker",
    PORT: String(await freePort()),
  })
  let output = ""
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()))
  const exited = new Promise<void>((done) => child.once("exit", () => done()))
  return {
    kill: async () => {
      child.kill("SIGKILL")
      await exited
    },
    output: () => output,
  }
}
