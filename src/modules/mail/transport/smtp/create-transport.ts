import { createTransport } from "nodemailer"
import type { ServerAccess } from "../../utils/mailbox"
import type { AccessTokens } from "../oauth2/access-tokens"
import { transportSecurity } from "../transport-security"

/** Milliseconds: to connect, to greet, and of silence in between. */
export interface SmtpTimeouts {
  connect: number
  greeting: number
  socket: number
}

export const SMTP_TIMEOUTS: SmtpTimeouts = { connect: 20_000, greeting: 20_000, socket: 60_000 }

/** Connections one instance opens to one server; more invites throttling by the large providers. */
export const SMTP_CONNECTIONS = 3

/** RFC 7628 XOAUTH2 needs a user; a relay inside the house may need no login at all. */
const authOf = (access: ServerAccess) => {
  const { user, oauth2 } = access.settings
  if (!user) {
    return undefined
  }
  return oauth2 ? { type: "OAuth2" as const, user } : { user, pass: access.secret.password ?? "" }
}

/** A pool of connections to the mailbox's SMTP server; nothing is opened before the first mail. */
export const createSmtpTransport = (
  access: ServerAccess,
  tokens: AccessTokens,
  timeouts: SmtpTimeouts = SMTP_TIMEOUTS
) => {
  const { host, port, secure } = access.settings
  const security = transportSecurity(host)
  const transport = createTransport({
    pool: true,
    maxConnections: SMTP_CONNECTIONS,
    host,
    port,
    secure,
    requireTLS: !secure && security.is_tls_required,
    tls: { rejectUnauthorized: security.is_certificate_verified, minVersion: "TLSv1.2" },
    auth: authOf(access),
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transport.set(
    "oauth2_provision_cb",
    (_user: string, renew: boolean, done: (error: Error | null, accessToken?: string) => void) => {
      if (renew) {
        tokens.forget(access)
      }
      tokens.get(access).then(
        (token) => done(null, token),
        (error: Error) => done(error)
      )
    }
  )
  return transport
}

export type SmtpTransport = ReturnType<typeof createSmtpTransport>
