import type { ImapFlow, MessageStructureObject } from "imapflow"
import { composeExcerpt } from "../../utils/reading"

/** bytes of the text that are kept of a mail above the limit */
const EXCERPT_BYTES = 256 * 1024

/** The first part a person reads, depth first; never an attached file, whatever its type. */
const firstTextPart = (node: MessageStructureObject): MessageStructureObject | null => {
  if (node.childNodes) {
    for (const child of node.childNodes) {
      const found = firstTextPart(child)
      if (found) {
        return found
      }
    }
    return null
  }
  const isText = node.type === "text/plain" || node.type === "text/html"
  return isText && node.disposition !== "attachment" ? node : null
}

/** Headers and first text part of a mail that is too large to be fetched whole; null when it is gone. */
export const fetchExcerpt = async (client: ImapFlow, uid: number): Promise<Buffer | null> => {
  const byUid = { uid: true }
  const query = { uid: true, headers: true, bodyStructure: true }
  const mail = await client.fetchOne(String(uid), query, byUid)
  if (!mail || !mail.headers) {
    return null
  }
  const part = mail.bodyStructure && firstTextPart(mail.bodyStructure)
  if (!part) {
    return composeExcerpt(mail.headers, Buffer.from("Content-Type: text/plain"), Buffer.alloc(0))
  }
  if (!part.part) {
    // A mail of one part: its own headers describe the text, the beginning of it is the mail.
    const source = { start: 0, maxLength: EXCERPT_BYTES }
    const whole = await client.fetchOne(String(uid), { uid: true, source }, byUid)
    return whole && whole.source ? whole.source : null
  }
  const mime = `${part.part}.mime`
  const bodyParts = [{ key: mime }, { key: part.part, start: 0, maxLength: EXCERPT_BYTES }]
  const parts = await client.fetchOne(String(uid), { uid: true, bodyParts }, byUid)
  const found = parts ? parts.bodyParts : undefined
  const [mimeHeader, body] = [found?.get(mime), found?.get(part.part)]
  return composeExcerpt(mail.headers, mimeHeader ?? Buffer.alloc(0), body ?? Buffer.alloc(0))
}
