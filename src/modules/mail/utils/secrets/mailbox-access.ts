import type {
  ServerAccess,
  ServerKind,
  ServerSecret,
  ServerSettings,
} from "../mailbox/server-settings"
import { openSecret, sealSecret } from "./sealed-secret"

/** The four columns of a mailbox that say how to reach its servers. */
export interface AccessColumns {
  id: string
  imap: unknown
  smtp: unknown
  imap_secret: string | null
  smtp_secret: string | null
}

export type OpenedAccess =
  | { status: "opened"; access: ServerAccess }
  | { status: "not_configured" }
  | { status: "locked"; settings: ServerSettings; problem: string }

const contextOf = (mailboxId: string, kind: ServerKind) => `mailbox:${mailboxId}:${kind}`

const LOCKED_BECAUSE = {
  unknown_key:
    "its secret was encrypted with a key that is no longer known: add that key to previous_encryption_keys, or enter the secret again",
  damaged: "its stored secret is damaged: enter it again",
}

/** Settings and secret of one server of a mailbox, ready to connect with. */
export const openAccess = (
  mailbox: AccessColumns,
  kind: ServerKind,
  keys: readonly Buffer[]
): OpenedAccess => {
  const settings = mailbox[kind] as ServerSettings | null
  if (!settings) {
    return { status: "not_configured" }
  }
  const sealed = mailbox[`${kind}_secret`]
  if (!sealed) {
    return { status: "opened", access: { settings, secret: {} } }
  }
  const opened = openSecret(sealed, contextOf(mailbox.id, kind), keys)
  return opened.status === "opened"
    ? { status: "opened", access: { settings, secret: JSON.parse(opened.text) as ServerSecret } }
    : { status: "locked", settings, problem: LOCKED_BECAUSE[opened.status] }
}

/** What goes into the secret column; null where there is nothing to hide. */
export const sealAccess = (
  mailboxId: string,
  kind: ServerKind,
  access: ServerAccess | null,
  keys: () => readonly Buffer[]
): string | null => {
  const hasSecret = Object.values(access?.secret ?? {}).some(Boolean)
  return access && hasSecret
    ? sealSecret(JSON.stringify(access.secret), contextOf(mailboxId, kind), keys())
    : null
}
