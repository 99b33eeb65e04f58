const CONTENT_HEADER = /^(content-[a-z-]+|mime-version)\s*:/i

/** Header fields with their folded lines (RFC 5322 section 2.2.3), the end of the header left out. */
const fieldsOf = (header: Buffer): string[] =>
  header
    .toString("latin1")
    .replace(/\r\n/g, "\n")
    .split(/\n(?![ \t])/)
    .filter((field) => field.trim() !== "")

/**
 * A mail of its own out of the headers and one part of a larger one: what described the whole
 * (RFC 2045 section 3) gives way to what describes the part. Bytes are kept as they are.
 */
export const composeExcerpt = (header: Buffer, partHeader: Buffer, partBody: Buffer): Buffer => {
  const fields = [
    ...fieldsOf(header).filter((field) => !CONTENT_HEADER.test(field)),
    "MIME-Version: 1.0",
    ...fieldsOf(partHeader).filter((field) => CONTENT_HEADER.test(field)),
  ]
  const text = fields.map((field) => field.replace(/\n/g, "\r\n")).join("\r\n")
  return Buffer.concat([Buffer.from(`${text}\r\n\r\n`, "latin1"), partBody])
}
