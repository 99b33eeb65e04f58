import type { EmailAddress } from "../../../../types/parsed-email"
import { plusAddress, signMessageId, signReplyToken } from "../threading"
import { composeBody } from "./compose-body"
import type { OutboundAttachment, OutboundDraft } from "./outbound-draft"
import { replyRecipients } from "./recipients"
import { referencesHeader } from "./references-header"
import { replySubject } from "./reply-subject"

export interface ReplyToSend {
  message_id: string
  ticket_id: string
  display_id: number
  reply_token_version: number
  subject: string
  to: EmailAddress[]
  cc: EmailAddress[]
  body_text: string
  body_html: string | null
  rfc_message_id: string | null
  send_after: Date
  /** Message-IDs of the ticket's earlier mails, oldest first */
  thread: string[]
  /** the newest mail of the customer, what this answers */
  in_reply_to: string | null
  attachments: OutboundAttachment[]
  agent_signature: string | null
}

export interface SendingMailbox {
  id: string
  name: string
  address: string
  signature: string | null
}

export type ReplyPlan = { status: "ready"; draft: OutboundDraft } | { status: "nobody_to_write_to" }

/** The mail that carries an agent's reply. The same message always leads to the same Message-ID. */
export const buildReply = (
  reply: ReplyToSend,
  mailbox: SendingMailbox,
  ownAddresses: readonly string[],
  signingKey: Buffer
): ReplyPlan => {
  const { to, cc } = replyRecipients(reply, ownAddresses)
  if (to.length + cc.length === 0) {
    return { status: "nobody_to_write_to" }
  }
  const reference = { displayId: reply.display_id, version: reply.reply_token_version }
  const domain = mailbox.address.slice(mailbox.address.lastIndexOf("@") + 1)
  const unique = reply.message_id
  const newest = reply.in_reply_to ? [reply.in_reply_to] : []
  const thread = reply.thread.filter((id) => id !== reply.in_reply_to)
  return {
    status: "ready",
    draft: {
      mailbox_id: mailbox.id,
      kind: "reply",
      ticket_id: reply.ticket_id,
      ticket_message_id: reply.message_id,
      once_key: null,
      from_name: mailbox.name,
      from_email: mailbox.address,
      reply_to: plusAddress(mailbox.address, signReplyToken(reference, signingKey)),
      // A mail without To reads as bulk mail to filters: a lone copy becomes the addressee.
      to: to.length > 0 ? to : cc,
      cc: to.length > 0 ? cc : [],
      subject: replySubject(reply.subject, reply.display_id),
      ...composeBody(
        { text: reply.body_text, html: reply.body_html },
        { agent: reply.agent_signature, mailbox: mailbox.signature }
      ),
      rfc_message_id:
        reply.rfc_message_id ?? signMessageId({ ...reference, unique, domain }, signingKey),
      in_reply_to: reply.in_reply_to,
      rfc_references: referencesHeader([...thread, ...newest]),
      headers: {},
      attachments: reply.attachments,
      send_after: reply.send_after,
    },
  }
}
