import type { EmailAddress } from "../../../../types/parsed-email"
import { isOwnAddress } from "../matching/own-address"
import { verifyMessageId } from "./message-id"
import { tokenOf, verifyReplyToken } from "./reply-token"
import type { TicketReference } from "./signature"
import { subjectNumbers } from "./subject-number"

/** The parts of a mail that can name a ticket. */
export interface ThreadedMail {
  to: EmailAddress[]
  cc: EmailAddress[]
  delivered_to: string[]
  in_reply_to: string[]
  references: string[]
  subject: string
}

export interface MatchableTicket {
  id: string
  mailbox_id: string | null
  reply_token_version: number
}

/** What the desk knows about the tickets a mail may mean. */
export interface TicketLookup<Ticket extends MatchableTicket> {
  byDisplayId(displayId: number): Ticket | null
  /** by a Message-ID sent or received in this mailbox */
  byMessageId(messageId: string): Ticket | null
  /** where a merged ticket's story goes on */
  follow(ticket: Ticket): Ticket
  /** requester, cc and agents */
  isKnown(ticket: Ticket, address: string): boolean
}

export interface MatchContext<Ticket extends MatchableTicket> {
  mailbox: { id: string; addresses: string[] }
  /** lower-cased address of the sender, null where the mail names none */
  sender: string | null
  /** signing keys, the current one first */
  keys: Buffer[]
  tickets: TicketLookup<Ticket>
}

/** Which ticket a mail belongs to, and what showed it. `possible`: right hint, wrong person. */
export type ThreadMatch<Ticket> =
  | { kind: "token"; ticket: Ticket }
  | { kind: "reference"; ticket: Ticket; message_id: string }
  | { kind: "subject"; ticket: Ticket }
  | { kind: "possible"; ticket: Ticket; because: "reference" | "subject" }
  | { kind: "none" }

/**
 * The first hint that holds decides: reply address, Message-IDs (In-Reply-To, then References from
 * the newest), number in the subject. The last two count only from somebody on the ticket.
 */
export function matchTicket<Ticket extends MatchableTicket>(
  mail: ThreadedMail,
  context: MatchContext<Ticket>
): ThreadMatch<Ticket> {
  const addressed = byReplyAddress(mail, context)
  if (addressed) {
    return { kind: "token", ticket: context.tickets.follow(addressed) }
  }
  let stranger: ThreadMatch<Ticket> | null = null
  for (const hint of hints(mail, context)) {
    const ticket = context.tickets.follow(hint.ticket)
    if (isKnown(hint.ticket, context) || isKnown(ticket, context)) {
      return "message_id" in hint
        ? { kind: "reference", ticket, message_id: hint.message_id }
        : { kind: "subject", ticket }
    }
    const because = "message_id" in hint ? "reference" : "subject"
    stranger ??= { kind: "possible", ticket, because }
  }
  return stranger ?? { kind: "none" }
}

function byReplyAddress<Ticket extends MatchableTicket>(
  mail: ThreadedMail,
  context: MatchContext<Ticket>
): Ticket | null {
  const addresses = [...mail.to, ...mail.cc].map((person) => person.address)
  for (const address of [...addresses, ...mail.delivered_to]) {
    const token = tokenOf(address, context.mailbox.addresses)
    const reference = token ? verifyReplyToken(token, context.keys) : null
    const ticket = reference ? unrevoked(reference, context) : null
    if (ticket) {
      return ticket
    }
  }
  return null
}

type Hint<Ticket> = { ticket: Ticket; message_id: string } | { ticket: Ticket }

function* hints<Ticket extends MatchableTicket>(
  mail: ThreadedMail,
  context: MatchContext<Ticket>
): Generator<Hint<Ticket>> {
  for (const message_id of referencedIds(mail)) {
    const signed = verifyMessageId(message_id, context.keys)
    const ticket = signed
      ? ofMailbox(unrevoked(signed, context), context)
      : context.tickets.byMessageId(message_id)
    if (ticket) {
      yield { ticket, message_id }
    }
  }
  for (const number of subjectNumbers(mail.subject)) {
    const ticket = context.tickets.byDisplayId(number)
    if (ticket) {
      yield { ticket }
    }
  }
}

/** In-Reply-To first, then References from the newest to the oldest, each id once. */
export function referencedIds(mail: Pick<ThreadedMail, "in_reply_to" | "references">): string[] {
  return [...new Set([...mail.in_reply_to, ...[...mail.references].reverse()])]
}

/** The ticket of a signed reference, unless its version was raised since. */
function unrevoked<Ticket extends MatchableTicket>(
  reference: TicketReference,
  context: MatchContext<Ticket>
): Ticket | null {
  const ticket = context.tickets.byDisplayId(reference.displayId)
  return ticket && ticket.reply_token_version === reference.version ? ticket : null
}

/** A mail to two mailboxes has a thread in each: a Message-ID counts where its mail was sent from. */
function ofMailbox<Ticket extends MatchableTicket>(
  ticket: Ticket | null,
  context: MatchContext<Ticket>
): Ticket | null {
  return ticket && (ticket.mailbox_id ?? context.mailbox.id) === context.mailbox.id ? ticket : null
}

function isKnown<Ticket extends MatchableTicket>(
  ticket: Ticket,
  context: MatchContext<Ticket>
): boolean {
  const { sender, mailbox, tickets } = context
  return (
    sender !== null && !isOwnAddress(sender, mailbox.addresses) && tickets.isKnown(ticket, sender)
  )
}
