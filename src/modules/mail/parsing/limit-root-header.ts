import { endsLinesInCr, startOfText, withLf, withoutPadding } from "../utils/mime/message-start"

/** Fields worth keeping when a header block is too large to be read whole. */
const WANTED =
  /^(?:from|sender|reply-to|to|cc|subject|date|message-id|in-reply-to|references|return-path|delivered-to|x-original-to|envelope-to|mime-version|content-[a-z-]+|auto-submitted|precedence|list-id|list-unsubscribe|x-autoreply|x-autorespond|x-loop|x-helpdesk-auto|x-failed-recipients|authentication-results)[ \t]*:/i
const MAX_FIELD = 16_384
const MAX_FIELDS = 200

/** The end of the header block, or -1 while it has not come yet. */
function endOfHeader(bytes: Buffer, from: number): number {
  const lf = bytes.indexOf("\n\n", from, "latin1")
  const crlf = bytes.indexOf("\n\r\n", from, "latin1")
  return lf < 0 || crlf < 0 ? Math.max(lf, crlf) : Math.min(lf, crlf)
}

/** The splitter counts a line as 64 bytes at least: a block may be too long in lines alone. */
function cost(header: Buffer): number {
  let lines = 0
  for (let at = header.indexOf(10); at >= 0; at = header.indexOf(10, at + 1)) {
    lines++
  }
  return Math.max(header.length, lines * 64)
}

function onlyWanted(header: Buffer): Buffer {
  const fields = header.toString("latin1").split(/\r?\n(?![ \t])/)
  const kept = fields.filter((field) => WANTED.test(field)).slice(0, MAX_FIELDS)
  return Buffer.from(kept.map((field) => field.slice(0, MAX_FIELD)).join("\r\n"), "latin1")
}

/** The message with LF in its lines and nothing before its header. */
async function* withCleanStart(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>
): AsyncGenerator<Buffer> {
  let convert: ((chunk: Buffer) => Buffer) | null = null
  for await (const chunk of chunks) {
    if (convert) {
      yield convert(chunk)
    } else {
      convert = endsLinesInCr(chunk) ? withLf : (same) => same
      yield convert(withoutPadding(chunk))
    }
  }
}

/**
 * Passes a message on with its root header block mended where no blank line ends it, and cut to
 * `maxBytes`: of a larger one only the fields the helpdesk reads are kept, so that a header bomb
 * still becomes a readable ticket.
 */
export async function* limitRootHeader(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  maxBytes: number,
  onCut: () => void
): AsyncGenerator<Buffer> {
  let pending: Buffer[] | null = []
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of withCleanStart(chunks)) {
    if (pending === null) {
      yield chunk
      continue
    }
    pending.push(chunk)
    const joined = Buffer.concat([held.subarray(-2), chunk])
    held = chunk
    if (endOfHeader(joined, 0) >= 0) {
      yield* withLimitedHeader(Buffer.concat(pending), maxBytes, onCut)
      pending = null
    }
  }
  if (pending !== null) {
    yield* withLimitedHeader(Buffer.concat(pending), maxBytes, onCut)
  }
}

function* withLimitedHeader(bytes: Buffer, maxBytes: number, onCut: () => void): Generator<Buffer> {
  const found = endOfHeader(bytes, 0)
  const end = found < 0 ? bytes.length : found
  const header = bytes.subarray(0, end)
  if (cost(header) <= maxBytes) {
    const text = startOfText(header.toString("latin1"), found >= 0)
    if (text !== null) {
      yield bytes.subarray(0, text)
      yield Buffer.from("\r\n")
    }
    yield bytes.subarray(text ?? 0)
    return
  }
  onCut()
  yield onlyWanted(header)
  yield found < 0 ? Buffer.from("\r\n\r\n") : bytes.subarray(end)
}
