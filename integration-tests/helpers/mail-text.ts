import { randomUUID } from "node:crypto"

export interface MailText {
  from?: string | null
  to?: string
  subject?: string
  body?: string
  message_id?: string | null
  /** further header lines, e.g. { "In-Reply-To": "<a@b>" } */
  headers?: Record<string, string>
}

/** A raw mail of a customer; what a test does not name has a harmless value of its own. */
export function mailText(mail: MailText = {}): string {
  const id = mail.message_id === undefined ? `${randomUUID()}@client.test` : mail.message_id
  const lines = [
    ...(mail.from === null ? [] : [`From: ${mail.from ?? "Carla <carla@client.test>"}`]),
    `To: ${mail.to ?? "support@desk.test"}`,
    `Subject: ${mail.subject ?? "A question"}`,
    "Date: Mon, 05 Oct 2026 10:00:00 +0200",
    ...(id === null ? [] : [`Message-ID: <${id}>`]),
    ...Object.entries(mail.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    ...(mail.headers?.["Content-Type"] ? [] : ["Content-Type: text/plain; charset=utf-8"]),
    "",
    mail.body ?? "Hello, where is my parcel?",
    "",
  ]
  return lines.join("\r\n")
}

/** A mail that answers another one. */
export const replyText = (message_id: string, more: MailText = {}): string =>
  mailText({
    subject: "Re: A question",
    ...more,
    headers: { "In-Reply-To": `<${message_id}>`, ...more.headers },
  })
