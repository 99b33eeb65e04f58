import { isSigned, readBase36, signatureOf, type TicketReference } from "./signature"

const PURPOSE = "message-id"
const MESSAGE_ID =
  /^hd\.([0-9a-z]{1,11})\.([0-9a-z]{1,6})\.([0-9a-z]{1,64})\.([a-z2-7]{16})@([^@\s<>]+)$/

export interface MessageIdInput extends TicketReference {
  /** makes the id unique, e.g. the id of the message; all but letters and digits is left out */
  unique: string
  /** right-hand side, the domain of the mailbox */
  domain: string
}

/** Message-ID (RFC 5322 section 3.6.4) of a mail about a ticket, without angle brackets. */
export function signMessageId(input: MessageIdInput, key: Buffer): string {
  const unique = input.unique.toLowerCase().replace(/[^0-9a-z]/g, "")
  const local = `${input.displayId.toString(36)}.${input.version.toString(36)}.${unique}`
  const domain = input.domain.toLowerCase()
  return `hd.${local}.${signatureOf(PURPOSE, `${local}@${domain}`, key)}@${domain}`
}

/** The ticket a Message-ID of ours belongs to; null for ids we did not sign. */
export function verifyMessageId(id: string, keys: Buffer[]): TicketReference | null {
  const match = MESSAGE_ID.exec(id.trim().toLowerCase())
  if (!match) {
    return null
  }
  const [, idText, versionText, unique, signature, domain] = match
  const displayId = readBase36(idText)
  const version = readBase36(versionText)
  const signed = `${idText}.${versionText}.${unique}@${domain}`
  return displayId && version && isSigned(PURPOSE, signed, signature, keys)
    ? { displayId, version }
    : null
}
