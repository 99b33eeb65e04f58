import { parseAddresses } from "../mime/addresses"
import { parseHeaderBlock } from "../mime/header-list"
import { parseMessageId } from "../mime/message-ids"
import { endsLinesInCr, withLf, withoutPadding } from "../mime/message-start"

/** What is read before a mail is parsed, so that even one nobody can parse has a face. */
export interface Envelope {
  /** without angle brackets; null where there is none */
  message_id: string | null
  from_email: string | null
  subject: string | null
}

/** How many bytes of a mail `readEnvelope` looks at. */
export const ENVELOPE_BYTES = 65_536

const CONTROL = /[\u0000-\u001f\u007f]/

/**
 * Reads the three header fields the log shows out of the beginning of a mail.
 * @param head the first bytes; a header block longer than `ENVELOPE_BYTES` is read as far as it goes
 */
export function readEnvelope(head: Buffer): Envelope {
  const start = withoutPadding(head.subarray(0, ENVELOPE_BYTES))
  const block = endsLinesInCr(start) ? withLf(start) : start
  const headers = parseHeaderBlock(block.toString("latin1"))
  const id = parseMessageId(headers.raw("message-id"))
  const from =
    parseAddresses(headers.rawAll("from"))[0] ?? parseAddresses(headers.rawAll("sender"))[0]
  return {
    message_id: id === null || CONTROL.test(id) ? null : id,
    from_email: from ? printable(from.address) : null,
    subject: printable(headers.text("subject") ?? "") || null,
  }
}

function printable(text: string): string {
  return text.replace(/\u0000/g, "").slice(0, 998)
}
