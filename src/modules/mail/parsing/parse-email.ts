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
    await readParts(limited, tree, limits)
  } catch (error) {
    notices.add(limitNotice(error))
  }
  await tree.finish()
  return assembleEmail(tree, limits, notices)
}

async function readParts(
  chunks: AsyncIterable<Buffer>,
  tree: MailTree,
  limits: { maxParts: number; maxHeaderBytes: number }
): Promise<void> {
  const splitter = new Splitter({
    ignoreEmbedded: true,
    maxChildNodes: limits.maxParts,
    maxHeadSize: limits.maxHeaderBytes,
  })
  const input = Readable.from(chunks, { objectMode: false })
  input.on("error", (error) => splitter.destroy(error))
  for await (const chunk of input.pipe(splitter) as AsyncIterable<SplitterChunk>) {
    if (chunk.type === "node") {
      await tree.startPart(chunk)
    } else if (chunk.type === "body") {
      await tree.addBody(chunk.value)
    } else if (chunk.type === "data") {
      tree.addPreamble(chunk.value)
    }
  }
}

/** The splitter's own limits are survivable: what came before them is kept. */
function limitNotice(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "EMAXLEN") {
    throw error
  }
  return /child nodes/i.test(error.message) ? "too_many_parts" : "headers_truncated"
}
