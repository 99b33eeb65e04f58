import { previewOf } from "../../../modules/mail/utils/content"
import { raisePriority } from "../../../modules/helpdesk/utils/sla"
import { slaColumnsOf, type TicketSla } from "../../../modules/helpdesk/utils/tickets/ticket-sla"
import { isOwnAddress, matchCustomer } from "../../../modules/mail/utils/matching"
import type { EmailAddress, TicketPriority } from "../../../types"
import type { DeskTicket } from "./desk"
import { inboundMessage, sentAt } from "./message-row"
import { wordOfPerson } from "./word-of-person"
import type { PreparedMail } from "./types"
import type { Wave } from "./wave"

/** The older ticket a new one names, and why it is not simply continued. */
export interface Relation {
  ticket: DeskTicket
  because: "reference" | "subject" | "closed"
}

interface Requester {
  person: EmailAddress | null
  /** false where an agent's forward is all that names them */
  is_confirmed: boolean
}

/** Opens a ticket for a mail; imports are closed from the start and answer nothing. */
export function createTicket(
  wave: Wave,
  mail: PreparedMail,
  sender: EmailAddress | null,
  related: Relation | null
): void {
  const { facts } = wave
  const requester = requesterOf(wave, mail, sender)
  const created_at = mail.row.is_import ? sentAt(mail) : wave.nextMoment()
  const ticket = newTicket(wave, mail, requester, related, created_at)
  wave.desk.add(ticket)
  const message_id = facts.newId("tmsg")
  const at = { id: message_id, ticket_id: ticket.id, created_at }
  wave.addMessage(mail, inboundMessage(mail, facts, at))
  if (requester.person) {
    wave.addParticipant(ticket, requester.person, {
      role: "requester",
      is_confirmed: requester.is_confirmed,
    })
  }
  wave.addPeople(mail, ticket, created_at, sender)
  const payload = related
    ? { channel: "email", related_ticket_id: related.ticket.id, because: related.because }
    : { channel: "email" }
  wave.addEvent(ticket.id, created_at, { type: "created", payload })
  const acknowledge = mayAnswer(wave, mail, requester) ? (requester.person ?? undefined) : undefined
  if (acknowledge) {
    const to = { to: acknowledge.address }
    wave.addEvent(ticket.id, created_at, { type: "acknowledged", payload: to })
  }
  wave.result(mail, {
    state: "processed",
    reason: "created",
    ticket_id: ticket.id,
    message_id,
    ...(acknowledge && { acknowledge: { email: acknowledge.address, name: acknowledge.name } }),
  })
}

/** An agent who forwards a customer's mail asks for the customer, not for themselves. */
function requesterOf(wave: Wave, mail: PreparedMail, sender: EmailAddress | null): Requester {
  const { facts } = wave
  const original = mail.email.forwarded_from
  const isForward =
    sender !== null &&
    facts.agents.has(sender.address) &&
    original !== null &&
    !facts.agents.has(original.address) &&
    !isOwnAddress(original.address, facts.ownAddresses)
  return isForward
    ? { person: original, is_confirmed: false }
    : { person: sender, is_confirmed: true }
}

function newTicket(
  wave: Wave,
  mail: PreparedMail,
  requester: Requester,
  related: Relation | null,
  created_at: string
): DeskTicket {
  const { facts } = wave
  const { email, row } = mail
  const address = requester.person?.address ?? null
  const match = matchCustomer(address, facts.customers, facts.mailbox.match_domains)
  const isWaiting = wordOfPerson(mail.verdict) && !row.is_import
  const progress = {
    id: facts.newId("tkt"),
    status: row.is_import ? ("closed" as const) : ("new" as const),
    resolved_at: row.is_import ? created_at : null,
    closed_at: row.is_import ? created_at : null,
    reopened_at: null,
    resume_at: null,
    first_responded_at: null,
    unanswered_since: isWaiting ? created_at : null,
    last_message_at: created_at,
    last_message_direction: "inbound" as const,
    last_message_preview: previewOf(email.visible_text || email.text),
    message_count: 1,
  }
  const subject = email.subject.trim() || "(no subject)"
  const customer_id = match.kind === "none" ? null : match.customer_id
  // what is imported was dealt with elsewhere: nothing was promised here
  const sla = row.is_import ? null : (facts.sla.get(customer_id) ?? null)
  wave.plan.tickets.push({
    ...progress,
    ...slaColumnsOf(sla),
    priority: firstPriority(wave, { id: progress.id, created_at, sla }),
    subject,
    channel: "email",
    customer_id,
    requester_email: address,
    requester_name: requester.person?.name || null,
    requester_confirmed: requester.is_confirmed,
    mailbox_id: facts.mailbox.id,
    team_id: facts.mailbox.team_id,
    category_id: facts.mailbox.category_id,
    related_ticket_id: related?.ticket.id ?? null,
    created_at,
  })
  return {
    ...progress,
    display_id: 0,
    subject,
    mailbox_id: facts.mailbox.id,
    customer_id,
    requester_email: address,
    assignee_id: null,
    reply_token_version: 1,
    merged_into_id: null,
  }
}

/** A mail asks for nothing special; the customer's tier may. */
function firstPriority(
  wave: Wave,
  { id, created_at, sla }: { id: string; created_at: string; sla: TicketSla | null }
): TicketPriority {
  const to = sla?.min_priority ? raisePriority("normal", sla.min_priority.value) : "normal"
  if (to !== "normal") {
    const payload = { from: "normal" as const, to, because: sla?.min_priority?.tier }
    wave.addEvent(id, created_at, { type: "priority_changed", payload }, { cause: "rule" })
  }
  return to
}

/** Whether this ticket is acknowledged: people only, never twice, never whom a forward merely names. */
function mayAnswer(wave: Wave, mail: PreparedMail, requester: Requester): boolean {
  const { facts } = wave
  return (
    facts.mailbox.acknowledgement &&
    facts.keys.length > 0 &&
    !mail.row.is_import &&
    mail.verdict.kind === "human" &&
    requester.is_confirmed &&
    requester.person !== null &&
    facts.acknowledgements.take(requester.person.address, facts.ownAddresses)
  )
}
