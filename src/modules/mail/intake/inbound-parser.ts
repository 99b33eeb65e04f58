import { createWriteStream } from "node:fs"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { HelpdeskOptions } from "../../../options"
import { ParsePool, type MailSource, type ParseOutcome } from "../parsing"

/** Larger mails travel to the worker as a file, never through memory. */
const SMALL_BYTES = 1024 * 1024

export interface SourceReader {
  readSmall(ids: string[]): Promise<Map<string, Buffer>>
  stream(id: string): AsyncIterable<Buffer>
}

/** Brings stored mails to the parse workers, which start with the first mail. */
export class InboundParser {
  private pool: ParsePool | null = null

  constructor(private readonly options: HelpdeskOptions["parse"]) {}

  async parse(
    mails: { id: string; size: number }[],
    directory: string,
    reader: SourceReader
  ): Promise<ParseOutcome[]> {
    const small = mails.filter((mail) => mail.size <= SMALL_BYTES)
    const contents = await reader.readSmall(small.map((mail) => mail.id))
    const sources: MailSource[] = []
    for (const mail of mails) {
      const path = join(directory, `${mail.id}.eml`)
      if (mail.size > SMALL_BYTES) {
        await pipeline(Readable.from(reader.stream(mail.id)), createWriteStream(path))
      }
      sources.push(mail.size > SMALL_BYTES ? { path } : (contents.get(mail.id) ?? Buffer.alloc(0)))
    }
    return this.open().parseMany(sources, { attachmentDir: directory })
  }

  async close(): Promise<void> {
    await this.pool?.close()
    this.pool = null
  }

  private open(): ParsePool {
    this.pool ??= new ParsePool({
      threads: this.options.threads,
      timeoutMs: this.options.timeout_ms,
      memoryMb: this.options.memory_mb,
    })
    return this.pool
  }
}
