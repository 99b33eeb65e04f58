import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { writeAtomically } from "./files.mjs"
import { demoDir } from "./paths.mjs"
import { isPortFree } from "./ports.mjs"

const PORT_WAIT_MS = 10_000

function holderOf(lockFile) {
  try {
    const pid = Number(readFileSync(lockFile, "utf8"))
    process.kill(pid, 0)
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("start.mjs") ? pid : undefined
  } catch {
    return undefined
  }
}

/** Refuses a second host on the same data folder: it would end the first one's database. */
export function lockDemoDir(lockFile) {
  const pid = holderOf(lockFile)
  if (pid && pid !== process.pid)
    throw new Error(
      `A demo host already runs on ${demoDir} (process ${pid}). Stop it, or set DEMO_DIR.`
    )
  writeAtomically(lockFile, String(process.pid))
  process.once("exit", () => rmSync(lockFile, { force: true }))
}

/** Empties the data folder, but only one that a demo host has made. */
export function removeDemoData(secretsFile, lockFile) {
  const entries = readdirSync(demoDir).filter((name) => join(demoDir, name) !== lockFile)
  if (entries.length && !existsSync(secretsFile))
    throw new Error(`${demoDir} was not made by a demo host: --fresh does not delete it.`)
  for (const name of entries) rmSync(join(demoDir, name), { recursive: true, force: true })
}

/** A server whose parent was killed needs a moment to leave the port; another program never will. */
export async function claimPort(port, variable, host) {
  for (let waited = 0; waited < PORT_WAIT_MS; waited += 250) {
    if (await isPortFree(port, host)) return
    await delay(250)
  }
  throw new Error(`Port ${port} is in use. Stop what listens there, or set ${variable}.`)
}
