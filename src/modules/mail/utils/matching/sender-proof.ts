import type { AuthenticationResult } from "../../../../types/parsed-email"

/**
 * The statement of our own server about a mail: the topmost one with a trusted authserv-id. Those
 * below may have been written by the sender (RFC 8601 section 7.1).
 */
export function trustedResult(
  results: AuthenticationResult[],
  trustedIds: string[]
): AuthenticationResult | null {
  const trusted = new Set(trustedIds.map((id) => id.toLowerCase()))
  return results.find((result) => trusted.has(result.authserv_id)) ?? null
}

/**
 * Whether our own server vouches that the mail is from the domain it names: by DMARC (RFC 7489), or, where it
 * states none, by a DKIM signature of exactly that domain (strict alignment, section 3.1.1).
 */
export function isProven(result: AuthenticationResult | null, from: string | null): boolean {
  const domain = from?.split("@").pop()?.toLowerCase()
  if (!result || !domain) {
    return false
  }
  const { dmarc = "none" } = result.methods
  if (dmarc === "pass") {
    return result.from_domain === null || result.from_domain === domain
  }
  return dmarc === "none" && result.dkim_domains.includes(domain)
}

/** What is shown of it beside a message. */
export function authenticationSummary(
  result: AuthenticationResult | null
): Record<string, string> | null {
  if (!result) {
    return null
  }
  const shown = Object.entries(result.methods).filter(([name]) => /^(?:dmarc|dkim|spf)$/.test(name))
  return Object.fromEntries(shown)
}
