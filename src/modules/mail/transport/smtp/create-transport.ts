import type { ServerAccess } from "../../utils/mailbox"
import type { AccessTokens } from "../oauth2/access-tokens"
import { openSmtpPool, type SmtpPool, type SmtpTimeouts } from "./open-pool"

/** RFC 7628 XOAUTH2 needs a user; a relay inside the house may need no login at all. */
const authOf = (access: ServerAccess) => {
  const { user, oauth2 } = access.settings
  if (!user) {
    return undefined
  }
  return oauth2 ? { type: "OAuth2" as const, user } : { user, pass: access.secret.password ?? "" }
}

/** A pool of connections to the mailbox's SMTP server. */
export const createSmtpTransport = (
  access: ServerAccess,
  tokens: AccessTokens,
  timeouts?: SmtpTimeouts
): SmtpPool => {
  const { host, port, secure } = access.settings
  const transport = openSmtpPool({ host, port, secure, auth: authOf(access) }, timeouts)
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
