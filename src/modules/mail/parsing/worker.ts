import type { ParsedEmail } from "../../../types/parsed-email"
import type { ParseEmailOptions } from "./options"
import { parseEmail } from "./parse-email"

/** A message on its way into a worker: bytes become a plain Uint8Array when they are cloned. */
export type WorkerSource = Uint8Array | { path: string }

export interface WorkerTask {
  mails: { source: WorkerSource; options: ParseEmailOptions }[]
}

/** Errors cross the thread boundary as text: an error's class does not survive cloning. */
export type WorkerOutcome = { ok: true; email: ParsedEmail } | { ok: false; message: string }

/** Entry of a parse worker: the mails of one task, one after the other. */
export default async function parseMails(task: WorkerTask): Promise<WorkerOutcome[]> {
  const outcomes: WorkerOutcome[] = []
  for (const { source, options } of task.mails) {
    outcomes.push(await parseOne(source, options))
  }
  return outcomes
}

async function parseOne(source: WorkerSource, options: ParseEmailOptions): Promise<WorkerOutcome> {
  try {
    const input = source instanceof Uint8Array ? asBuffer(source) : source
    return { ok: true, email: await parseEmail(input, options) }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
