import type { RawHeader } from "./header-list"

const LF = 10
const CR = 13
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** A field name of RFC 5322 section 2.2, its colon, and what follows. */
const FIELD = /^[!-9;-~]+[ \t]*:/
const MBOX_LINE = /^>?From /

/**
 * The beginning of a message without what editors and scripts put before it: a byte order mark and
 * blank lines would end the header before its first field.
 */
export function withoutPadding(bytes: Buffer): Buffer {
  let start = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0
  while (bytes[start] === CR || bytes[start] === LF) {
    start++
  }
  return bytes.subarray(start)
}

/** Lines that end in CR alone, as old systems wrote them; `bytes` is the beginning of the message. */
export function endsLinesInCr(bytes: Buffer): boolean {
  return bytes.includes(CR) && !bytes.includes(LF)
}

/** CR -> LF, for messages of `endsLinesInCr`. */
export function withLf(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => (byte === CR ? LF : byte)))
}

/**
 * Where the body begins although no blank line says so: at the first line that can be no header
 * field. null where the header is what it should be.
 *
 * @param isClosed whether a blank line ends the block; then only a block without any field is text
 */
export function startOfText(header: string, isClosed: boolean): number | null {
  let at = 0
  let fields = 0
  let firstText: number | null = null
  for (const line of header.split("\n")) {
    if (FIELD.test(line)) {
      fields++
    } else if (!/^\s/.test(line) && line !== "" && !(at === 0 && MBOX_LINE.test(line))) {
      firstText ??= at
    }
    at += line.length + 1
  }
  return fields === 0 || !isClosed ? firstText : null
}

/** The text of a part whose header no blank line ends: what stands from the first line without a name on. */
export function textAmongFields(fields: RawHeader[]): string | null {
  const at = fields.findIndex(({ key, line }) => key === "" && line.trim() !== "")
  const lines = at < 0 ? [] : fields.slice(at).map(({ line }) => line)
  return lines.length === 0 ? null : `${lines.join("\r\n")}\r\n\r\n`
}
