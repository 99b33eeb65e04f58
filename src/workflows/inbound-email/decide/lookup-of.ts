import type { IngestLookup } from "../../../modules/helpdesk/operations/ingest-mail"
import {
  referencedIds,
  subjectNumbers,
  tokenOf,
  verifyMessageId,
  verifyReplyToken,
} from "../../../modules/mail/utils/threading"
import type { PreparedMail, WaveFacts } from "./types"

/** Everything the mails of a wave name, so that the desk is read once for all of them. */
export function lookupOf(
  mails: PreparedMail[],
  { mailbox, keys }: Pick<WaveFacts, "mailbox" | "keys">
): IngestLookup {
  const message_ids = new Set<string>()
  const display_ids = new Set<number>()
  for (const { email } of mails) {
    for (const id of referencedIds(email)) {
      const signed = verifyMessageId(id, keys)
      if (signed) {
        display_ids.add(signed.displayId)
      } else {
        message_ids.add(id)
      }
    }
    const addressed = [...email.to, ...email.cc].map((person) => person.address)
    for (const address of [...addressed, ...email.delivered_to]) {
      const token = tokenOf(address, mailbox.addresses)
      const reference = token ? verifyReplyToken(token, keys) : null
      if (reference) {
        display_ids.add(reference.displayId)
      }
    }
    subjectNumbers(email.subject).forEach((number) => display_ids.add(number))
  }
  return {
    mailbox_id: mailbox.id,
    inbound_email_ids: mails.map((mail) => mail.row.id),
    message_ids: [...message_ids],
    display_ids: [...display_ids].filter((number) => number <= 2_147_483_647),
  }
}
