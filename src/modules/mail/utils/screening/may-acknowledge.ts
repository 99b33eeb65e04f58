const ROBOT_LOCAL_PART =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|nicht[-_.]?antworten|keine[-_.]?antwort|ne[-_.]?pas[-_.]?repondre|mailer[-_.]?daemon|postmaster|mail[-_.]?daemon|bounces?|daemon|nobody|null|devnull|listserv|majordomo|autoreply|auto[-_.]?responder?)(?:[-+_.=].*)?$/

/**
 * Whether an automatic mail may go to this address at all: never to an address that says nobody
 * reads it, nor to a mail system's own (RFC 2142, RFC 5321 section 4.5.1).
 *
 * @param address addr-spec in any case
 */
export function mayAcknowledge(address: string): boolean {
  const at = address.lastIndexOf("@")
  if (at < 1 || at === address.length - 1) {
    return false
  }
  return !ROBOT_LOCAL_PART.test(address.slice(0, at).trim().toLowerCase())
}
