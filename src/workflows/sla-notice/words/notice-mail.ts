import { htmlFromText } from "../../../modules/mail/utils/content"
import type { BellSubject } from "./bell-entry"
import { dueText, noticeHeadline, spanText } from "./notice-words"

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
export function noticeMail(notice: MailSubject, url: string | null): NoticeMail {
  const { ticket } = notice
  const headline = capitalised(noticeHeadline(notice.metric, notice.kind))
  const requester = [ticket.requester_name, ticket.requester_email].filter(Boolean).join(", ")
  const facts = [
    `Ticket: ${oneLine(ticket.subject)}`,
    ...(requester ? [`From: ${oneLine(requester)}`] : []),
    `Due: ${dueText(notice.due_at, notice.time_zone)}`,
    timeLeft(notice.remaining_seconds),
  ].join("\n")
  const text = `HD-${ticket.display_id}: ${headline}\n\n${facts}\n`
  return {
    subject: `[HD-${ticket.display_id}] ${headline}: ${oneLine(ticket.subject)}`,
    text: url ? `${text}\n${url}\n` : text,
    html: url ? `${htmlFromText(text)}\n${linkTo(url)}` : htmlFromText(text),
  }
}

/** A URL's own serialisation leaves nothing but `&` that means something in an attribute. */
const linkTo = (url: string): string =>
  `<p><a href="${new URL(url).href.replaceAll("&", "&amp;")}">Open the ticket</a></p>`

function timeLeft(seconds: number | null): string {
  if (seconds === null) {
    return "The target was met after its deadline."
  }
  return `${seconds < 0 ? "Overdue by" : "Left"}: ${spanText(seconds)} of business time`
}

const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim()

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
