import { parseAddressHeader } from "mailparser"
import type { EmailAddress } from "../../../../types/parsed-email"
import { decodeEncodedWords } from "./encoded-words"

const MAX_ADDRESSES = 500
const MAX_VALUE = 65_536
/** RFC 5321 section 4.5.3.1: 64 octets, "@", 255 octets. No server delivers to more, no index holds it. */
const MAX_ADDRESS = 320
const ADDR_SPEC = /^[^\s<>()[\],;:"]+@[^\s<>()[\],;:"@]+$/

/**
 * Addresses of a From, To, Cc or Reply-To value, groups flattened (RFC 5322 section 3.4). Entries
 * without a usable addr-spec are left out, doubles are kept once.
 */
export function parseAddresses(values: string[]): EmailAddress[] {
  const found = new Map<string, EmailAddress>()
  for (const value of values) {
    for (const entry of parseOne(value.slice(0, MAX_VALUE))) {
      if (found.size < MAX_ADDRESSES && !found.has(entry.address)) {
        found.set(entry.address, entry)
      }
    }
  }
  return [...found.values()]
}

/** First address anywhere in free text such as `Jane <jane@example.com>` or `jane [mailto:...]`. */
export function findAddress(text: string): EmailAddress | null {
  const match = /(?:mailto:)?([^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+\.[^\s<>()[\],;:"'.]+)/i.exec(
    text
  )
  const address = match?.[1].replace(/^mailto:/i, "").toLowerCase() ?? ""
  if (!match || address.length > MAX_ADDRESS) {
    return null
  }
  const name = text
    .slice(0, match.index)
    .replace(/["'<>[\]*]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
  return { address, name }
}

function parseOne(value: string): EmailAddress[] {
  const parsed = parseAddressHeader(value, { decodePunycode: false }).value
  const flat = parsed.flatMap((entry) => entry.group ?? [entry])
  return flat.flatMap((entry) => {
    const address = (entry.address ?? "").trim().toLowerCase()
    const name = decodeEncodedWords(entry.name ?? "")
      .replace(/[\s\u0000-\u001f]+/g, " ")
      .trim()
    return address.length <= MAX_ADDRESS && ADDR_SPEC.test(address) ? [{ address, name }] : []
  })
}
