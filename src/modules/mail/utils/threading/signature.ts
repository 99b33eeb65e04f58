import { createHmac, timingSafeEqual } from "node:crypto"

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
/** 80 bits: far beyond guessing by mail, short enough for a local part (RFC 5321: 64 octets). */
const SIGNATURE_BYTES = 10

/** What a reply address or a Message-ID of ours says about its ticket. */
export interface TicketReference {
  displayId: number
  /** `Ticket.reply_token_version` at the time of signing; raising it there revokes this reference */
  version: number
}

/** 16 characters of base32 (RFC 4648, lower case), unaffected by servers that fold case. */
export function signatureOf(purpose: string, text: string, key: Buffer): string {
  const digest = createHmac("sha256", key).update(`${purpose}:${text}`).digest()
  let signature = ""
  let bits = 0
  let value = 0
  for (const byte of digest.subarray(0, SIGNATURE_BYTES)) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      signature += ALPHABET[(value >> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return signature
}

/** Whether any of the keys made this signature, compared in constant time. */
export function isSigned(
  purpose: string,
  text: string,
  signature: string,
  keys: Buffer[]
): boolean {
  const given = Buffer.from(signature)
  return keys.some((key) => {
    const expected = Buffer.from(signatureOf(purpose, text, key))
    return expected.length === given.length && timingSafeEqual(expected, given)
  })
}

/** A positive number in base 36 as we write it; null for anything else, also for leading zeros. */
export function readBase36(text: string): number | null {
  const value = parseInt(text, 36)
  return Number.isSafeInteger(value) && value > 0 && value.toString(36) === text ? value : null
}
