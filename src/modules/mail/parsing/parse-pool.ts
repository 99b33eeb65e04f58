import { randomUUID } from "node:crypto"
import { readdir, rm } from "node:fs/promises"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { Piscina } from "piscina"
import type { ParsedEmail } from "../../../types/parsed-email"
import { batchBySize } from "./batch-by-size"
import { ParseError } from "./errors"
import type { MailSource, ParseEmailOptions } from "./options"
import type { WorkerOutcome, WorkerTask } from "./worker"
import { workerRuntime } from "./worker-runtime"

export interface ParsePoolOptions {
  /** worker threads; default the number of cores, at most 4 */
  threads?: number
  /** milliseconds one mail may take; default 30,000 */
  timeoutMs?: number
  /** megabytes of old space per worker; default 256 */
  memoryMb?: number
}

export type ParseOutcome = { ok: true; email: ParsedEmail } | { ok: false; error: ParseError }

interface Job {
  source: MailSource
  options: ParseEmailOptions & { filePrefix: string }
}

const MAX_THREADS = 4

/**
 * Parses mails in worker threads with a time and a memory limit each. Small mails travel several
 * per task; when a task dies, its mails are tried again alone, so that only the one at fault fails.
 */
export class ParsePool {
  private readonly pool: Piscina<WorkerTask, WorkerOutcome[]>
  private readonly timeoutMs: number
  private readonly slots: number
  private readonly waiting: (() => void)[] = []
  private running = 0

  constructor(options: ParsePoolOptions = {}) {
    this.slots = options.threads ?? Math.min(availableParallelism(), MAX_THREADS)
    this.timeoutMs = options.timeoutMs ?? 30_000
    this.pool = new Piscina<WorkerTask, WorkerOutcome[]>({
      ...workerRuntime(),
      // no thread before the first mail: commands that only migrate or seed never need one
      minThreads: 0,
      maxThreads: this.slots,
      idleTimeout: 60_000,
      // blocking between tasks would keep a parser's file handles from closing
      atomics: "disabled",
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb ?? 256 },
    })
  }

  /** @throws ParseError with `reason`; no other mail is touched by it */
  async parse(source: MailSource, options: ParseEmailOptions): Promise<ParsedEmail> {
    const [outcome] = await this.parseMany([source], options)
    if (!outcome.ok) {
      throw outcome.error
    }
    return outcome.email
  }

  /** Outcomes in the order of the sources; never rejects because of a mail. */
  async parseMany(sources: MailSource[], options: ParseEmailOptions): Promise<ParseOutcome[]> {
    const jobs = sources.map((source) => ({
      source,
      options: { ...options, filePrefix: options.filePrefix ?? randomUUID() },
    }))
    const outcomes = await Promise.all(batchBySize(jobs).map((batch) => this.runBatch(batch)))
    return outcomes.flat()
  }

  /** Ends the worker threads after the mails in hand. */
  async close(): Promise<void> {
    await this.pool.close()
  }

  private async runBatch(jobs: Job[]): Promise<ParseOutcome[]> {
    try {
      const outcomes = await this.runTask(jobs)
      return await Promise.all(outcomes.map((outcome, index) => toOutcome(outcome, jobs[index])))
    } catch (error) {
      await Promise.all(jobs.map(removeFiles))
      if (jobs.length > 1) {
        return (await Promise.all(jobs.map((job) => this.runBatch([job])))).flat()
      }
      return [{ ok: false, error: toParseError(error, this.timeoutMs) }]
    }
  }

  /** A slot is taken first: the clock may only run while a worker has the task. */
  private async runTask(jobs: Job[]): Promise<WorkerOutcome[]> {
    await this.takeSlot()
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), this.timeoutMs)
    try {
      const { task, transferList } = toTask(jobs)
      return await this.pool.run(task, { signal: abort.signal, transferList })
    } finally {
      clearTimeout(timer)
      this.freeSlot()
    }
  }

  private async takeSlot(): Promise<void> {
    if (this.running < this.slots) {
      this.running++
      return
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve))
  }

  private freeSlot(): void {
    const next = this.waiting.shift()
    if (next) {
      next()
    } else {
      this.running--
    }
  }
}

/**
 * A copy of each mail is handed over: the caller keeps its bytes for another try, and a slice of a
 * large buffer would otherwise drag the whole buffer across.
 */
function toTask(jobs: Job[]): { task: WorkerTask; transferList: ArrayBuffer[] } {
  const transferList: ArrayBuffer[] = []
  const mails = jobs.map(({ source, options }) => {
    if (!Buffer.isBuffer(source)) {
      return { source, options }
    }
    const copy = new Uint8Array(source)
    transferList.push(copy.buffer)
    return { source: copy, options }
  })
  return { task: { mails }, transferList }
}

async function toOutcome(outcome: WorkerOutcome, job: Job): Promise<ParseOutcome> {
  if (outcome.ok) {
    return outcome
  }
  await removeFiles(job)
  return { ok: false, error: new ParseError("parse_error", outcome.message) }
}

/** What a mail that failed had already written. */
async function removeFiles(job: Job): Promise<void> {
  const { attachmentDir, filePrefix } = job.options
  const names = await readdir(attachmentDir)
  const own = names.filter((name) => name.startsWith(`${filePrefix}-`))
  await Promise.all(own.map((name) => rm(join(attachmentDir, name), { force: true })))
}

function toParseError(error: unknown, timeoutMs: number): ParseError {
  const { name, code, message } = describe(error)
  if (name === "AbortError") {
    return new ParseError("parse_timeout", `The mail took longer than ${timeoutMs} ms to read`)
  }
  return code === "ERR_WORKER_OUT_OF_MEMORY"
    ? new ParseError(
        "parse_out_of_memory",
        `The mail needs more memory than a worker has: ${message}`
      )
    : new ParseError("parse_error", message)
}

/** Errors of another realm (a thread, a test's sandbox) are no instance of our Error. */
function describe(error: unknown): { name: string; code: string; message: string } {
  const read = (key: string): string =>
    typeof error === "object" && error !== null && key in error
      ? String(Reflect.get(error, key))
      : ""
  return { name: read("name"), code: read("code"), message: read("message") || "unknown error" }
}
