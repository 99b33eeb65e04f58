import type { ParsedEmail } from "../../../types/parsed-email"
import type { ParseError } from "./errors"
import type { MailSource, ParseEmailOptions } from "./options"

export interface ParsePoolOptions {
  /** worker threads; default the number of cores, at most 4 */
  threads?: number
  /** milliseconds one mail may take; default 30,000 */
  timeoutMs?: number
  /** megabytes of old space per worker; default 256 */
  memoryMb?: number
}

export type ParseOutcome = { ok: true; email: ParsedEmail } | { ok: false; error: ParseError }

/** Parses mails in worker threads with a time and a memory limit each. */
export class ParsePool {
  constructor(options: ParsePoolOptions = {}) {
    void options
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
    throw new Error(`not written yet: ${sources.length} ${options.attachmentDir}`)
  }

  /** Ends the worker threads after the mails in hand. */
  async close(): Promise<void> {}
}
