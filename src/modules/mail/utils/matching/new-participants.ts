import type { EmailAddress, ParsedEmail } from "../../../../types/parsed-email"
import { isOwnAddress } from "./own-address"

/** A mail to a whole company must not turn it into participants. */
const MAX_PARTICIPANTS = 20

/**
 * Whom a mail brings along: everybody in To and Cc who is neither we nor the sender nor on the
 * ticket already.
 *
 * @param ownAddresses of all mailboxes
 * @param known lower-cased addresses that are on the ticket
 */
export function newParticipants(
  mail: Pick<ParsedEmail, "to" | "cc">,
  ownAddresses: string[],
  known: (address: string) => boolean
): EmailAddress[] {
  const found = new Map<string, EmailAddress>()
  for (const person of [...mail.to, ...mail.cc]) {
    if (!known(person.address) && !isOwnAddress(person.address, ownAddresses)) {
      found.set(person.address, person)
    }
  }
  return [...found.values()].slice(0, MAX_PARTICIPANTS)
}
