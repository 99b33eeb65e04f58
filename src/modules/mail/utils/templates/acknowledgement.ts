import { htmlFromText } from "../content"

export interface AcknowledgementWords {
  /** "" where the mail told none */
  name: string
  /** shown as HD-1042 */
  displayId: number
  /** of the mailbox: who writes */
  sender: string
}

const TEXTS = {
  en: ({ name, displayId, sender }: AcknowledgementWords) => `Hello${name ? ` ${name}` : ""},

thank you for your message. We have received it and will answer as soon as we can.

Your request has the number HD-${displayId}. Simply reply to this e-mail if you want to add something.

${sender}`,
  de: ({ name, displayId, sender }: AcknowledgementWords) => `Guten Tag${name ? ` ${name}` : ""},

vielen Dank für Ihre Nachricht. Sie ist bei uns eingegangen, und wir antworten so bald wie möglich.

Ihre Anfrage hat die Nummer HD-${displayId}. Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese E-Mail.

${sender}`,
}

/**
 * The body of an acknowledgement. It repeats nothing of what was written to us: whoever writes in
 * somebody else's name must not be able to send them words through us.
 */
export function acknowledgementBody(
  language: "en" | "de",
  words: AcknowledgementWords
): { text: string; html: string } {
  const text = TEXTS[language]({ ...words, name: plainName(words.name) })
  return { text, html: htmlFromText(text) }
}

/** A name that is a sentence or a link is no name. */
function plainName(name: string): string {
  const clean = name.replace(/\s+/g, " ").trim()
  return clean.length <= 60 && !/[@/:<>]|www\./i.test(clean) ? clean : ""
}
