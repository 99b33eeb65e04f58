import { spawn, type ChildProcess } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

const START_LIMIT_MS = 300_000
const STOP_LIMIT_MS = 30_000
const rootDir = resolve(__dirname, "../..")

export interface DemoHost {
  baseUrl: string
  smtpPort: number
  /** holds `outbox/`, `logs/` and `api-key` */
  demoDir: string
  stop(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once("error", fail)
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
}

/** Waits for the line `ready`; a host that ends before, or never says it, fails with its output. */
function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let output = ""
    const giveUp = (why: string) => fail(new Error(`The demo host ${why}:\n${output}`))
    const limit = setTimeout(() => giveUp("did not get ready in time"), START_LIMIT_MS)
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (!/^ready$/m.test(output)) return
      clearTimeout(limit)
      done()
    }
    child.stdout?.on("data", read)
    child.stderr?.on("data", read)
    child.once("exit", () => {
      clearTimeout(limit)
      giveUp("ended")
    })
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once("exit", done))
  child.kill("SIGTERM")
  const insist = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS)
  await ended
  clearTimeout(insist)
}

/**
 * A complete demo host (what `npm start` gives) on free ports, with data in a folder of its own.
 * The first start compiles server and admin, which may take a minute.
 */
export async function startDemoHost(env: Record<string, string> = {}): Promise<DemoHost> {
  const demoDir = await mkdtemp(join(tmpdir(), "helpdesk-demo-"))
  const [port, smtpPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, [join(rootDir, "scripts", "start.mjs")], {
    cwd: rootDir,
    stdio: ["ignore", "pipe", "pipe"],
    // The test process runs as a test, without an admin; its host does not.
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: "",
      DISABLE_ADMIN: "false",
      LOG_LEVEL: "info",
      PORT: String(port),
      DEMO_SMTP_PORT: String(smtpPort),
      DEMO_DIR: demoDir,
      ...env,
    },
  })
  const stop = async () => {
    await end(child)
    await rm(demoDir, { recursive: true, force: true })
  }
  try {
    await untilReady(child)
  } catch (error) {
    await stop()
    throw error
  }
  return { baseUrl: `http://localhost:${port}`, smtpPort, demoDir, stop }
}
