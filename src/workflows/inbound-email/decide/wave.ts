import type { IngestPlan } from "../../../modules/helpdesk/operations/ingest-mail"
import { isProven, newParticipants, trustedResult } from "../../../modules/mail/utils/matching"
import type { EmailAddress, EventCause, TicketEventBody } from "../../../types"
import type { Desk, DeskTicket } from "./desk"
import type { MessageRow } from "./message-row"
import type { MailResult, PreparedMail, WaveFacts, WavePlan } from "./types"

/** Collects what a wave writes while its mails are decided one after the other. */
export class Wave {
  readonly plan: WavePlan = {
    tickets: [],
    progress: [],
    messages: [],
    notes: [],
    participants: [],
    events: [],
    attachments: [],
    results: [],
    reopened: [],
    assigned: [],
  }
  private steps = 0

  constructor(
    readonly facts: WaveFacts,
    readonly desk: Desk,
    size: number
  ) {
    this.steps = -size
  }

  /** A moment of its own for each mail, none in the future: timelines sort by it. */
  nextMoment(): string {
    return new Date(this.facts.now.getTime() + this.steps++).toISOString()
  }

  addMessage(mail: PreparedMail, message: MessageRow): void {
    this.plan.messages.push(message)
    this.desk.addReference(mail.email.message_id, this.desk.find(message.ticket_id) as DeskTicket)
    for (const file of mail.row.is_oversize ? [] : mail.attachments) {
      this.plan.attachments.push({
        ...file,
        id: this.facts.newId("tatt"),
        ticket_id: message.ticket_id,
        message_id: message.id,
      })
    }
  }

  addEvent(
    ticket_id: string,
    created_at: string,
    body: TicketEventBody,
    { id = this.facts.newId("tevt"), cause = "mail" }: { id?: string; cause?: EventCause } = {}
  ): void {
    this.plan.events.push({ id, ticket_id, cause, actor_id: null, created_at, ...body })
  }

  /** Confirmed only when our own server vouches for the mail that names them. */
  addPeople(mail: PreparedMail, ticket: DeskTicket, at: string, sender: EmailAddress | null): void {
    const { facts, desk } = this
    const proof = trustedResult(
      mail.email.authentication_results,
      facts.mailbox.trusted_authserv_ids
    )
    const is_confirmed = isProven(proof, mail.email.from?.address ?? null)
    const known = (address: string) => desk.isOnTicket(ticket, address)
    const named = newParticipants(mail.email, facts.ownAddresses, (address) =>
      address === sender?.address ? true : known(address)
    )
    const others = sender && !known(sender.address) ? [sender, ...named] : named
    for (const person of others) {
      this.addParticipant(ticket, person, { role: "cc", is_confirmed })
      if (!desk.isFresh(ticket)) {
        const payload = { email: person.address, role: "cc", is_confirmed }
        this.addEvent(ticket.id, at, { type: "participant_added", payload })
      }
    }
  }

  addParticipant(
    ticket: DeskTicket,
    person: EmailAddress,
    rest: Pick<IngestPlan["participants"][number], "role" | "is_confirmed">
  ): void {
    this.desk.addPerson(ticket, person.address)
    this.plan.participants.push({
      id: this.facts.newId("tpart"),
      ticket_id: ticket.id,
      email: person.address,
      name: person.name || null,
      user_id: this.facts.agents.get(person.address) ?? null,
      customer_id: this.facts.customers.byEmail.get(person.address) ?? null,
      ...rest,
    })
  }

  /** Tickets as they are after the last mail, also those of this wave that got a second one. */
  finish(): WavePlan {
    const tickets = this.plan.tickets.map((row) => {
      const ticket = this.desk.find(row.id)
      return ticket ? { ...row, ...progressOf(ticket) } : row
    })
    return { ...this.plan, tickets, progress: this.desk.changed().map(progressOf) }
  }

  result(mail: PreparedMail, result: Omit<MailResult, "id">): void {
    this.plan.results.push({ id: mail.row.id, ...result })
  }
}

function progressOf(ticket: DeskTicket): WavePlan["progress"][number] {
  return {
    id: ticket.id,
    status: ticket.status,
    resolved_at: ticket.resolved_at,
    closed_at: ticket.closed_at,
    reopened_at: ticket.reopened_at,
    resume_at: ticket.resume_at,
    first_responded_at: ticket.first_responded_at,
    unanswered_since: ticket.unanswered_since,
    last_message_at: ticket.last_message_at,
    last_message_direction: ticket.last_message_direction,
    last_message_preview: ticket.last_message_preview,
    message_count: ticket.message_count,
  }
}
