import type { Readable } from "node:stream"
import type { EmailToSend } from "../../utils/outbound"
import type { SmtpPool } from "./open-pool"

/** Opens the bytes of an attachment; modules cannot reach the File Module, so the caller brings this. */
export type OpenAttachment = (fileId: string) => Promise<Readable>

const bracketed = (id: string) => `<${id}>`

const recipientsOf = (email: EmailToSend) => [...email.to, ...email.cc]

/** nodemailer reports refused recipients as such, beside the ones the server took. */
const refusalsOf = (info: { rejectedErrors?: Error[]; rejected?: unknown[] }): string | null => {
  const errors = info.rejectedErrors ?? []
  return errors.length > 0
    ? `not accepted for some recipients: ${errors.map(({ message }) => message).join("; ")}`
    : null
}

const openAll = async (email: EmailToSend, open: OpenAttachment) => {
  const opened: { file: EmailToSend["attachments"][number]; content: Readable }[] = []
  try {
    for (const file of email.attachments) {
      opened.push({ file, content: await open(file.file_id) })
    }
    return opened
  } catch (error) {
    opened.forEach(({ content }) => content.destroy())
    throw error
  }
}

/**
 * Hands one mail to the server. Date and Message-ID come from the row: a second attempt after a crash is the
 * same mail, which receiving servers and clients know by its Message-ID.
 * @returns the words about recipients that were refused while others were taken, or null
 */
export const sendEmail = async (
  transport: SmtpPool,
  email: EmailToSend,
  open: OpenAttachment
): Promise<string | null> => {
  const opened = await openAll(email, open)
  try {
    const info = await transport.sendMail({
      envelope: { from: email.from_email, to: recipientsOf(email).map(({ address }) => address) },
      from: { name: email.from_name ?? "", address: email.from_email },
      to: email.to,
      cc: email.cc,
      ...(email.reply_to ? { replyTo: email.reply_to } : {}),
      subject: email.subject,
      date: new Date(email.created_at),
      messageId: bracketed(email.rfc_message_id),
      ...(email.in_reply_to ? { inReplyTo: bracketed(email.in_reply_to) } : {}),
      ...(email.rfc_references ? { references: email.rfc_references } : {}),
      headers: email.headers,
      text: email.text,
      ...(email.html ? { html: email.html } : {}),
      attachments: opened.map(({ file, content }) => ({
        filename: file.filename,
        contentType: file.content_type,
        content,
        ...(file.content_id ? { cid: file.content_id } : {}),
      })),
    })
    return refusalsOf(info)
  } finally {
    opened.forEach(({ content }) => content.destroy())
  }
}
