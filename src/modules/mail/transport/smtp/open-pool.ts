import { createTransport } from "nodemailer"
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

export interface SmtpServer {
  host: string
  port: number
  /** TLS from the first byte; else STARTTLS, without which only this very machine is talked to */
  secure: boolean
  /** none for a relay that asks for no login */
  auth?: { user: string; pass: string } | { type: "OAuth2"; user: string }
}

/** A pool of connections to an SMTP server; nothing is opened before the first mail. */
export const openSmtpPool = (
  { host, port, secure, auth }: SmtpServer,
  timeouts: SmtpTimeouts = SMTP_TIMEOUTS
) => {
  const security = transportSecurity(host)
  return createTransport({
    pool: true,
    maxConnections: SMTP_CONNECTIONS,
    host,
    port,
    secure,
    requireTLS: !secure && security.is_tls_required,
    tls: { rejectUnauthorized: security.is_certificate_verified, minVersion: "TLSv1.2" },
    auth,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

export type SmtpPool = ReturnType<typeof openSmtpPool>
