import { createReadStream } from "node:fs"
import { Readable } from "node:stream"
import { Splitter } from "@zone-eu/mailsplit"
import type { SplitterChunk } from "@zone-eu/mailsplit"
import type { ParsedEmail } from "../../../types/parsed-email"
import { assembleEmail } from "./assemble-email"
import { limitRootHeader } from "./limit-root-header"
import { MailTree } from "./mail-tree"
import type { MailSource, ParseEmailOptions } from "./options"

const DEFAULTS = {
  maxParts: 10_000,
  maxHeaderBytes: 1_048_576,
  maxTextLength: 1_000_000,
  maxHtmlLength: 2_000_000,
}

const SLICE_BYTES = 16_384

/**
 * Reads one RFC 5322 message. Whatever is wrong with it, what can be read is returned, and
 * `notices` says what was left out; attachments are streamed into files of `attachmentDir`.
 *
 * @throws when the source cannot be read or an attachment cannot be written
 */
export async function parseEmail(
  source: MailSource,
  options: ParseEmailOptions
): Promise<ParsedEmail> {
  const limits = { ...DEFAULTS, ...options }
  const notices = new Set<string>()
  const tree = new MailTree({
    attachmentDir: options.attachmentDir,
    filePrefix: options.filePrefix,
    maxTextBytes: limits.maxHtmlLength * 2,
  })
  const chunks = Buffer.isBuffer(source)
    ? [source]
    : createReadStream(source.path, { highWaterMark: 262_144 })
  const limited = limitRootHeader(chunks, limits.maxHeaderBytes, () =>
    notices.add("headers_truncated")
  )
  try {
    await readParts(limited, tree, limits, notices)
  } catch (error) {
    rethrowUnlessLimit(error)
    notices.add("headers_truncated")
  }
  await tree.finish()
  return assembleEmail(tree, limits, notices)
}

async function readParts(
  chunks: AsyncIterable<Buffer>,
  tree: MailTree,
  limits: { maxParts: number; maxHeaderBytes: number },
  notices: Set<string>
): Promise<void> {
  const splitter = new Splitter({
    ignoreEmbedded: true,
    // counted below: the splitter's own limit throws away the parts it still holds
    maxChildNodes: Number.MAX_SAFE_INTEGER,
    maxHeadSize: limits.maxHeaderBytes,
  })
  const input = Readable.from(slices(chunks), { objectMode: false })
  input.on("error", (error) => splitter.destroy(error))
  let parts = 0
  for await (const chunk of input.pipe(splitter) as AsyncIterable<SplitterChunk>) {
    if (chunk.type === "node" && ++parts > limits.maxParts) {
      notices.add("too_many_parts")
      return
    }
    if (chunk.type === "node") {
      await tree.startPart(chunk)
    } else if (chunk.type === "body") {
      await tree.addBody(chunk.value)
    } else if (chunk.type === "data") {
      tree.addPreamble(chunk.value)
    }
  }
}

/** The splitter emits all of a chunk at once: small ones let the files keep up. */
async function* slices(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += SLICE_BYTES) {
      yield chunk.subarray(start, start + SLICE_BYTES)
    }
  }
}

/** A header bomb inside a part: what came before it is kept. */
function rethrowUnlessLimit(error: unknown): void {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "EMAXLEN") {
    throw error
  }
}
