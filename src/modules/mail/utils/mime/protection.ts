import type { EmailProtection } from "../../../../types/parsed-email"

/**
 * What a part's Content-Type says about S/MIME (RFC 8551) or PGP/MIME (RFC 3156).
 *
 * @param contentType the whole header value with its parameters
 */
export function protectionOfType(contentType: string): EmailProtection | null {
  const value = contentType.toLowerCase()
  if (/^multipart\/signed\b/.test(value)) {
    return /pgp-signature/.test(value) ? "pgp_signed" : "smime_signed"
  }
  if (/^multipart\/encrypted\b/.test(value)) {
    return "pgp_encrypted"
  }
  if (/^application\/(?:x-)?pkcs7-mime\b/.test(value)) {
    return /smime-type\s*=\s*"?signed-data/.test(value) ? "smime_signed" : "smime_encrypted"
  }
  return null
}

/** Armoured PGP inside the text (RFC 9580 section 6.2). */
export function protectionOfText(text: string): EmailProtection | null {
  if (/^-----BEGIN PGP MESSAGE-----/m.test(text)) {
    return "pgp_encrypted"
  }
  return /^-----BEGIN PGP SIGNED MESSAGE-----/m.test(text) ? "pgp_signed" : null
}
