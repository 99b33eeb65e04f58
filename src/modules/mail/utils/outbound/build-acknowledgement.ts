import { acknowledgementBody } from "../templates"
import { plusAddress, signMessageId, signReplyToken } from "../threading"
import { automaticHeaders } from "./automatic-headers"
import type { OutboundDraft } from "./outbound-draft"
import { referencesHeader } from "./references-header"
import { replySubject } from "./reply-subject"

export interface AcknowledgedTicket {
  id: string
  display_id: number
  reply_token_version: number
  subject: string
}

export interface AcknowledgementInput {
  ticket: AcknowledgedTicket
  to: { email: string; name: string }
  /** Message-ID of the customer's mail, without brackets */
  answers: string | null
  now: Date
}

/** The one automatic mail that tells a customer their number. Its once_key keeps it the only one. */
export const buildAcknowledgement = (
  { ticket, to, answers, now }: AcknowledgementInput,
  mailbox: { id: string; name: string; address: string; language: "en" | "de" },
  signingKey: Buffer
): OutboundDraft => {
  const reference = { displayId: ticket.display_id, version: ticket.reply_token_version }
  const domain = mailbox.address.slice(mailbox.address.lastIndexOf("@") + 1)
  const words = { name: to.name, displayId: ticket.display_id, sender: mailbox.name }
  return {
    mailbox_id: mailbox.id,
    kind: "acknowledgement",
    ticket_id: ticket.id,
    ticket_message_id: null,
    once_key: `acknowledgement:${ticket.id}`,
    from_name: mailbox.name,
    from_email: mailbox.address,
    reply_to: plusAddress(mailbox.address, signReplyToken(reference, signingKey)),
    to: [{ address: to.email, name: to.name }],
    cc: [],
    subject: replySubject(ticket.subject, ticket.display_id),
    ...acknowledgementBody(mailbox.language, words),
    rfc_message_id: signMessageId({ ...reference, unique: `ack${ticket.id}`, domain }, signingKey),
    in_reply_to: answers,
    rfc_references: answers ? referencesHeader([answers]) : null,
    headers: automaticHeaders("acknowledgement"),
    attachments: [],
    send_after: now,
  }
}
