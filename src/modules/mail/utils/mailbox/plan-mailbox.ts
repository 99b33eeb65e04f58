import type { UpdateMailboxInput } from "../../../../types/mailbox-input"
import { openAccess, sealAccess, type AccessColumns } from "../secrets"
import { normalizeMailboxAddresses } from "./mailbox-addresses"
import { plainColumns } from "./mailbox-columns"
import { changeServerSettings, type ServerKind, type ServerSettings } from "./server-settings"

/** What a mailbox is before the change; a new one has an id and nothing else. */
export interface CurrentMailbox extends AccessColumns {
  address: string
  aliases: string[]
}

export type MailboxColumns = ReturnType<typeof plainColumns> & {
  address: string
  aliases: string[]
  imap: ServerSettings | null
  smtp: ServerSettings | null
  imap_secret: string | null
  smtp_secret: string | null
}

export type MailboxPlan =
  { status: "ok"; columns: MailboxColumns } | { status: "invalid"; problem: string }

type ServerColumns =
  | { status: "ok"; settings: ServerSettings | null; secret: string | null }
  | { status: "invalid"; problem: string }

const planServer = (
  kind: ServerKind,
  current: CurrentMailbox,
  input: UpdateMailboxInput,
  keys: () => readonly Buffer[]
): ServerColumns => {
  const stored = current[kind] as ServerSettings | null
  if (input[kind] === undefined) {
    return { status: "ok", settings: stored, secret: current[`${kind}_secret`] }
  }
  const opened = current[`${kind}_secret`]
    ? openAccess(current, kind, keys())
    : { status: "none" as const }
  const access =
    opened.status === "opened" ? opened.access : stored && { settings: stored, secret: {} }
  const change = changeServerSettings(kind, access, input[kind])
  if (change.status === "invalid") {
    return { status: "invalid", problem: `${kind}: ${change.problem}` }
  }
  return {
    status: "ok",
    settings: change.access?.settings ?? null,
    secret: sealAccess(current.id, kind, change.access, keys),
  }
}

/** The columns a body leads to, or what is wrong with it. Keys are only asked for where there is a secret. */
export const planMailbox = (
  current: CurrentMailbox,
  input: UpdateMailboxInput,
  keys: () => readonly Buffer[]
): MailboxPlan => {
  const names = normalizeMailboxAddresses(
    input.address ?? current.address,
    input.aliases ?? current.aliases
  )
  if (names.status === "invalid") {
    return names
  }
  const imap = planServer("imap", current, input, keys)
  if (imap.status === "invalid") {
    return imap
  }
  const smtp = planServer("smtp", current, input, keys)
  if (smtp.status === "invalid") {
    return smtp
  }
  return {
    status: "ok",
    columns: {
      ...plainColumns(input),
      address: names.address,
      aliases: names.aliases,
      imap: imap.settings,
      smtp: smtp.settings,
      imap_secret: imap.secret,
      smtp_secret: smtp.secret,
    },
  }
}
