import { spawn } from "node:child_process"
import { createWriteStream, mkdirSync, readFileSync } from "node:fs"
import { dirname } from "node:path"

/** The last lines of a log file, for an error message that shows its cause. */
export function tailOf(logFile, lines = 40) {
  return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-lines).join("\n")
}

/**
 * Spawns a child in its own process group: Ctrl+C in the terminal reaches only this process, which
 * then ends its children in the right order. Output is appended to `logFile`.
 */
export function spawnLogged(command, args, { logFile, ipc = false, ...options }) {
  mkdirSync(dirname(logFile), { recursive: true })
  const child = spawn(command, args, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe", ...(ipc ? ["ipc"] : [])],
    ...options,
  })
  const log = createWriteStream(logFile, { flags: "a" })
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  child.once("close", () => log.end())
  return child
}

/** Resolves with `{ code, signal }` when the child has ended; rejects when it never started. */
export function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code, signal) => resolve({ code, signal }))
  })
}

/** Runs a command to its end; a failure throws with the last lines of what it said. */
export async function runLogged(title, command, args, options) {
  const child = spawnLogged(command, args, options)
  running.add(child)
  const { code, signal } = await exitOf(child).finally(() => running.delete(child))
  if (code === 0) return
  throw new Error(
    `${title} failed (${signal ?? `exit code ${code}`}). Last lines of ${options.logFile}:\n` +
      tailOf(options.logFile)
  )
}

const running = new Set()

/** Ends commands still running when the program is told to stop half-way. */
export function endRunningCommands() {
  for (const child of running) signalGroup(child, "SIGTERM")
}

/** Signals a child's whole process group; one that has already gone is no error. */
export function signalGroup(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if (error.code !== "ESRCH") throw error
  }
}

/** Asks a child to end and insists after `graceMs`. */
export async function endChild(child, graceMs = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = exitOf(child)
  signalGroup(child, "SIGTERM")
  const insist = setTimeout(() => signalGroup(child, "SIGKILL"), graceMs)
  await ended.finally(() => clearTimeout(insist))
}
