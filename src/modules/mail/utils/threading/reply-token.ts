import { isSigned, readBase36, signatureOf, type TicketReference } from "./signature"

const PURPOSE = "reply-address"
const TOKEN = /^([0-9a-z]{1,11})\.([0-9a-z]{1,6})\.([a-z2-7]{16})$/

/** The part of a reply address that names the ticket: `<displayId>.<version>.<signature>`. */
export function signReplyToken({ displayId, version }: TicketReference, key: Buffer): string {
  const reference = `${displayId.toString(36)}.${version.toString(36)}`
  return `${reference}.${signatureOf(PURPOSE, reference, key)}`
}

/**
 * The ticket a token names, null when we did not write it. Upper and lower case are the same.
 * The caller compares `version` with the ticket's: an older one is revoked.
 */
export function verifyReplyToken(token: string, keys: Buffer[]): TicketReference | null {
  const match = TOKEN.exec(token.toLowerCase())
  if (!match) {
    return null
  }
  const [, id, versionText, signature] = match
  const displayId = readBase36(id)
  const version = readBase36(versionText)
  if (!displayId || !version || !isSigned(PURPOSE, `${id}.${versionText}`, signature, keys)) {
    return null
  }
  return { displayId, version }
}

/** `support@x.org` and a token become `support+<token>@x.org` (RFC 5233 subaddress). */
export function plusAddress(address: string, token: string): string {
  const at = address.lastIndexOf("@")
  return `${address.slice(0, at)}+${token}${address.slice(at)}`
}

/** What stands behind the `+` when the address is one of the mailbox's with a detail, else null. */
export function tokenOf(address: string, mailboxAddresses: string[]): string | null {
  const wanted = address.trim().toLowerCase()
  const at = wanted.lastIndexOf("@")
  for (const own of mailboxAddresses) {
    const ownAt = own.lastIndexOf("@")
    const prefix = `${own.slice(0, ownAt).toLowerCase()}+`
    if (wanted.slice(at) === own.slice(ownAt).toLowerCase() && wanted.startsWith(prefix)) {
      return wanted.slice(prefix.length, at) || null
    }
  }
  return null
}
