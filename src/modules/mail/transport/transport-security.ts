const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i

export interface TransportSecurity {
  /** refuse to log in without TLS; false only where nobody is between us and the server */
  is_tls_required: boolean
  /** verify the certificate's chain and name */
  is_certificate_verified: boolean
}

/**
 * A password never crosses a network in clear text, also when the server (or somebody in front of it)
 * offers no STARTTLS. On this very machine both plain text and a self-signed certificate are fine.
 */
export const transportSecurity = (host: string): TransportSecurity => {
  const isLoopback = LOOPBACK.test(host)
  return { is_tls_required: !isLoopback, is_certificate_verified: !isLoopback }
}
