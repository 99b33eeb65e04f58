import { htmlFromText } from "../../../modules/mail/utils/content"
import type { NoticeLanguage } from "../../../types"
import type { BellSubject } from "./bell-entry"
import { dueText, NOTICE_WORDS, noticeHeadline, spanText } from "./notice-words"

/** Characters of the ticket's subject in the mail's; the text has all of it. */
const MAX_SUBJECT = 200

export interface MailSubject extends BellSubject {
  ticket: {
    display_id: number
    subject: string
    requester_name: string | null
    requester_email: string | null
  }
  /** business seconds, negative when overdue; null once met */
  remaining_seconds: number | null
}

export interface NoticeMail {
  subject: string
  text: string
  html: string
}

/**
 * The mail to those responsible for a ticket.
 * @param url the ticket's page in the admin, null where nobody said where that is
 */
export function noticeMail(
  notice: MailSubject,
  url: string | null,
  language: NoticeLanguage
): NoticeMail {
  const { ticket } = notice
  const words = NOTICE_WORDS[language]
  const headline = noticeHeadline(notice, language)
  const requester = [ticket.requester_name, ticket.requester_email].filter(Boolean).join(", ")
  const facts = [
    `${words.ticket}: ${oneLine(ticket.subject)}`,
    ...(requester ? [`${words.from}: ${oneLine(requester)}`] : []),
    `${words.due}: ${dueText(notice.due_at, notice.time_zone, language)}`,
    timeLeft(notice.remaining_seconds, language),
  ].join("\n")
  const text = `HD-${ticket.display_id}: ${headline}\n\n${facts}\n`
  return {
    subject: `[HD-${ticket.display_id}] ${headline}: ${shortened(oneLine(ticket.subject))}`,
    text: url ? `${text}\n${url}\n` : text,
    html: url ? `${htmlFromText(text)}\n${linkTo(url, words.openTicket)}` : htmlFromText(text),
  }
}

/** A word is not folded, and a line has 998 octets at most (RFC 5322, 2.1.1). */
const shortened = (subject: string): string => {
  const characters = [...subject]
  return characters.length > MAX_SUBJECT ? `${characters.slice(0, MAX_SUBJECT).join("")}…` : subject
}

/** A URL's own serialisation leaves nothing but `&` that means something in an attribute. */
const linkTo = (url: string, label: string): string =>
  `<p><a href="${new URL(url).href.replaceAll("&", "&amp;")}">${label}</a></p>`

function timeLeft(seconds: number | null, language: NoticeLanguage): string {
  const { metLate, overdueBy, left, ofBusinessTime } = NOTICE_WORDS[language]
  return seconds === null
    ? metLate
    : `${seconds < 0 ? overdueBy : left}: ${spanText(seconds, language)} ${ofBusinessTime}`
}

const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim()
