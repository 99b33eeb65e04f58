import type { ServerAccess, ServerKind } from "../mailbox/server-settings"
import { openAccess, sealAccess, type AccessColumns } from "./mailbox-access"

export interface SecretReplacement {
  mailbox_id: string
  kind: ServerKind
  /** the sealed secret as it was read: whoever changed it meanwhile wins */
  from: string
  to: string
}

const KINDS: ServerKind[] = ["imap", "smtp"]

/**
 * The secrets of a mailbox in which a refresh token has to be replaced: receiving and sending often share one
 * login, and an authorisation server may end the old token of both.
 */
export const replaceRefreshToken = (
  mailbox: AccessColumns,
  used: ServerAccess,
  refreshToken: string,
  keys: readonly Buffer[]
): SecretReplacement[] =>
  KINDS.flatMap((kind) => {
    const opened = openAccess(mailbox, kind, keys)
    const from = mailbox[`${kind}_secret`]
    if (opened.status !== "opened" || !from || !isSameLogin(opened.access, used)) {
      return []
    }
    const { settings, secret } = opened.access
    const renewed = { settings, secret: { ...secret, refresh_token: refreshToken } }
    const to = sealAccess(mailbox.id, kind, renewed, () => keys)
    return to ? [{ mailbox_id: mailbox.id, kind, from, to }] : []
  })

const isSameLogin = (one: ServerAccess, other: ServerAccess): boolean =>
  one.settings.oauth2?.client_id === other.settings.oauth2?.client_id &&
  one.secret.refresh_token === other.secret.refresh_token
