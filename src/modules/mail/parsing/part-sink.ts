import { createHash } from "node:crypto"
import { once } from "node:events"
import { open } from "node:fs/promises"
import type { Duplex } from "node:stream"

/** Decoded bytes of one part, read while they arrive. */
export interface PartContent {
  /** the first bytes, at most the number asked for */
  head: Buffer
  /** bytes in all */
  size: number
  /** sha-256 hex, "" when the part went to memory only */
  checksum: string
}

/**
 * Feeds the transfer decoder of a part and reads what comes out: into a file, into memory up to a
 * limit, or both. The file is never held in memory.
 */
export class PartSink {
  private readonly finished: Promise<PartContent>

  constructor(
    private readonly decoder: Duplex,
    options: { path: string | null; headBytes: number }
  ) {
    this.finished = consume(decoder, options)
    // reported by write() or end(); without this a failing disk would end the process
    this.finished.catch(() => undefined)
  }

  async write(bytes: Buffer): Promise<void> {
    if (!this.decoder.write(bytes)) {
      await Promise.race([once(this.decoder, "drain"), this.finished])
    }
  }

  async end(): Promise<PartContent> {
    this.decoder.end()
    return this.finished
  }
}

async function consume(
  decoder: Duplex,
  options: { path: string | null; headBytes: number }
): Promise<PartContent> {
  const file = options.path === null ? null : await open(options.path, "wx")
  const hash = file && createHash("sha256")
  const head: Buffer[] = []
  let wanted = options.headBytes
  let size = 0
  try {
    for await (const chunk of decoder as AsyncIterable<Buffer>) {
      size += chunk.length
      if (wanted > 0) {
        head.push(chunk.subarray(0, wanted))
        wanted -= chunk.length
      }
      hash?.update(chunk)
      await file?.writeFile(chunk)
    }
  } finally {
    await file?.close()
  }
  return { head: Buffer.concat(head), size, checksum: hash?.digest("hex") ?? "" }
}
