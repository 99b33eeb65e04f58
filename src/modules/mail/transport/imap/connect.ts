import { ImapFlow } from "imapflow"
import type { ServerAccess } from "../../utils/mailbox"
import type { AccessTokens } from "../oauth2/access-tokens"
import { transportSecurity } from "../transport-security"

export type ImapClient = ImapFlow

/** Milliseconds. IDLE is broken and begun again well below the 29 minutes of RFC 2177 section 3. */
export interface ImapTimeouts {
  connect: number
  greeting: number
  socket: number
  idle: number
}

export const IMAP_TIMEOUTS: ImapTimeouts = {
  connect: 20_000,
  greeting: 15_000,
  socket: 120_000,
  idle: 60_000,
}

const credentials = async (access: ServerAccess, tokens: AccessTokens) => {
  const user = access.settings.user ?? ""
  return access.settings.oauth2
    ? { user, accessToken: await tokens.get(access) }
    : { user, pass: access.secret.password ?? "" }
}

/** A client that is not connected yet. */
export const createImapClient = async (
  access: ServerAccess,
  tokens: AccessTokens,
  timeouts: ImapTimeouts = IMAP_TIMEOUTS
): Promise<ImapFlow> => {
  const { host, port, secure } = access.settings
  const security = transportSecurity(host)
  const client = new ImapFlow({
    host,
    port,
    secure,
    auth: await credentials(access, tokens),
    ...(secure ? {} : { doSTARTTLS: security.is_tls_required || undefined }),
    tls: { rejectUnauthorized: security.is_certificate_verified, minVersion: "TLSv1.2" },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
    maxIdleTime: timeouts.idle,
    clientInfo: { name: "medusa-plugin-helpdesk" },
  })
  // Without a listener Node ends the process; whoever waits on a command gets the error there.
  client.on("error", () => undefined)
  return client
}

/** Logged in. @throws with the server's words; the socket is closed then */
export const connectImap = async (
  access: ServerAccess,
  tokens: AccessTokens,
  timeouts?: ImapTimeouts
): Promise<ImapFlow> => {
  const client = await createImapClient(access, tokens, timeouts)
  try {
    await client.connect()
    return client
  } catch (error) {
    client.close()
    if ((error as { authenticationFailed?: boolean }).authenticationFailed) {
      tokens.forget(access)
    }
    throw error
  }
}

const GOODBYE_MS = 2000

/** LOGOUT where the server still listens; a server that does not answer is left. */
export const sayGoodbye = async (client: ImapFlow): Promise<void> => {
  const timer = setTimeout(() => client.close(), GOODBYE_MS)
  await client.logout().catch(() => undefined)
  clearTimeout(timer)
  client.close()
}
