import { isUtf8 } from "node:buffer"
import { decodeBytes } from "./charset"
import { decodeEncodedWords } from "./encoded-words"

export interface RawHeader {
  /** lower-cased field name */
  key: string
  /** the whole field with its folds, one character per byte (latin1) */
  line: string
}

/** No header we read needs more; what is longer is an attack or a mailing list gone wild. */
const MAX_RAW_VALUE = 65_536

/** Header fields of one part in mail order, decoded on demand. */
export class HeaderList {
  /** @param charset of unlabelled 8-bit bytes that are not UTF-8: that of the body as a rule */
  constructor(
    private readonly fields: RawHeader[],
    private readonly charset: string | null = null
  ) {}

  /** Unfolded value as text, encoded words left alone; null when the field is missing or empty. */
  raw(name: string): string | null {
    return this.rawAll(name)[0] ?? null
  }

  /** All values of a field that may occur more than once. */
  rawAll(name: string): string[] {
    return this.fields
      .filter((field) => field.key === name)
      .map((field) => rawValue(field, this.charset))
      .filter((value) => value !== "")
  }

  /** Like `raw`, with encoded words decoded, on one line. */
  text(name: string): string | null {
    const raw = this.raw(name)
    return raw === null ? null : oneLine(decodeEncodedWords(raw))
  }

  has(name: string): boolean {
    return this.fields.some((field) => field.key === name)
  }

  names(): string[] {
    return [...new Set(this.fields.map((field) => field.key))]
  }
}

/** Reads a header block that is not part of the tree, e.g. of an attached message. */
export function parseHeaderBlock(block: string): HeaderList {
  const head = block.replace(/^(?:\s*\r?\n)+/, "").split(/\r?\n\r?\n/, 1)[0]
  const unfolded = head.slice(0, 262_144).split(/\r?\n(?![ \t])/)
  const fields = unfolded.flatMap((line) => {
    const name = /^([!-9;-~]+)[ \t]*:/.exec(line)
    return name ? [{ key: name[1].toLowerCase(), line }] : []
  })
  return new HeaderList(fields)
}

function rawValue(field: RawHeader, charset: string | null): string {
  const value = field.line.slice(field.line.indexOf(":") + 1, MAX_RAW_VALUE)
  const unfolded = value.replace(/(?:\r?\n|\r)[ \t]*/g, " ").trim()
  if (!/[\x80-\xff]/.test(unfolded)) {
    return unfolded
  }
  const bytes = Buffer.from(unfolded, "latin1")
  return decodeBytes(bytes, isUtf8(bytes) ? "utf-8" : charset)
}

function oneLine(value: string): string {
  return value.replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim()
}
