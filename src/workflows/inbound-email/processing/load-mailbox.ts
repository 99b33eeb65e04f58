import type { MailModuleService } from "../../../modules/mail/service"
import type { ProcessingMailbox } from "../decide/types"

export interface LoadedMailbox {
  mailbox: ProcessingMailbox
  /** of all mailboxes */
  ownAddresses: string[]
}

/** The mailbox with its settings; null when it was deleted while its mail waited. */
export async function loadMailbox(
  mail: MailModuleService,
  id: string
): Promise<LoadedMailbox | null> {
  const rows = await mail.listMailboxes({}, { take: null })
  const row = rows.find((mailbox) => mailbox.id === id)
  if (!row) {
    return null
  }
  return {
    mailbox: { ...row, addresses: [row.address, ...row.aliases] },
    ownAddresses: rows.flatMap((mailbox) => [mailbox.address, ...mailbox.aliases]),
  }
}
