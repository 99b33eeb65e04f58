import type { UpdateMailboxInput } from "../../../../types/mailbox-input"

type PlainInput = Omit<UpdateMailboxInput, "address" | "aliases" | "imap" | "smtp" | "cutoff_at">

/** The columns a body sets without further thought; addresses and servers are decided elsewhere. */
export const plainColumns = (
  input: UpdateMailboxInput
): PlainInput & { cutoff_at?: Date | null } => {
  const {
    address: _address,
    aliases: _aliases,
    imap: _imap,
    smtp: _smtp,
    cutoff_at,
    ...plain
  } = input
  if (cutoff_at === undefined) {
    return plain
  }
  return { ...plain, cutoff_at: cutoff_at === null ? null : new Date(cutoff_at) }
}
