import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { parseSender, type Sender } from "./options"

/** Asks auto-responders to be silent: RFC 3834, and what Exchange listens to. */
const HEADERS = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" }

const MESSAGE_ID = /^[\w.+-]{1,150}(@[\w.-]{1,100})?$/

/**
 * A notification as a mail. `provider_data.message_id` fixes its Message-ID, so that a mail that is
 * sent once more is known to be the same; without a domain it gets the sender's.
 * @throws MedusaError(INVALID_DATA) for what is no mail, before any server hears of it
 */
export const composeMail = (notification: ProviderSendNotificationDTO, sender: Sender) => {
  const to = parseSender(notification.to)
  if (!to) {
    throw invalid(`"${notification.to.slice(0, 200)}" is not one e-mail address`)
  }
  const from = notification.from ? parseSender(notification.from) : sender
  if (!from) {
    throw invalid(`"${notification.from?.slice(0, 200)}" cannot be a sender: it is not one address`)
  }
  const { subject, text, html } = notification.content ?? {}
  if (!subject || !(text || html)) {
    throw invalid(
      "it has no words: this provider knows no templates, give `content` with `subject` and `text` or `html`"
    )
  }
  const messageId = messageIdOf(notification.provider_data?.message_id, from)
  return {
    envelope: { from: from.address, to: [to.address] },
    from,
    to,
    subject: subject.replace(/\p{Cc}+/gu, " "),
    ...(text ? { text } : {}),
    ...(html ? { html } : {}),
    headers: HEADERS,
    ...(messageId ? { messageId } : {}),
    attachments: (notification.attachments ?? []).map((file) => ({
      filename: file.filename,
      content: file.content,
      encoding: "base64" as const,
      contentType: file.content_type,
      contentDisposition: file.disposition === "inline" ? ("inline" as const) : undefined,
      cid: file.id,
    })),
  }
}

const messageIdOf = (given: unknown, from: Sender): string | null => {
  if (given === undefined || given === null) {
    return null
  }
  if (typeof given !== "string" || !MESSAGE_ID.test(given)) {
    throw invalid("provider_data.message_id may have letters, digits, dots, dashes and one @ only")
  }
  const domain = from.address.slice(from.address.lastIndexOf("@"))
  return `<${given.includes("@") ? given : given + domain}>`
}

const invalid = (problem: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `The notification cannot be mailed: ${problem}`)
