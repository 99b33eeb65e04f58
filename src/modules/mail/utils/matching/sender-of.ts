import type { EmailAddress, ParsedEmail } from "../../../../types/parsed-email"
import { isOwnAddress } from "./own-address"

export interface MailboxTrust {
  addresses: string[]
  /** Reply-To is believed to be the sender (contact forms that write in their own name) */
  trust_reply_to: boolean
}

/** Who wrote a mail: From, or Reply-To where the mailbox says so. Null where neither is there. */
export function senderOf(
  mail: Pick<ParsedEmail, "from" | "reply_to">,
  mailbox: MailboxTrust
): EmailAddress | null {
  if (
    mailbox.trust_reply_to &&
    mail.reply_to &&
    !isOwnAddress(mail.reply_to.address, mailbox.addresses)
  ) {
    return mail.reply_to
  }
  return mail.from
}
