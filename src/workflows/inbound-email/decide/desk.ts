import type { DeskSnapshot } from "../../../modules/helpdesk/operations/ingest-mail"
import { followMerges, type TicketLookup } from "../../../modules/mail/utils/threading"

export type DeskTicket = DeskSnapshot["tickets"][number]

/**
 * The tickets a wave may touch, as they look after the mails decided so far: a reply finds the
 * ticket of a mail that arrived in the same wave.
 */
export class Desk implements TicketLookup<DeskTicket> {
  private readonly tickets = new Map<string, DeskTicket>()
  private readonly numbers = new Map<number, DeskTicket>()
  private readonly references = new Map<string, string>()
  private readonly people = new Map<string, Set<string>>()
  private readonly fresh = new Set<string>()
  private readonly touched = new Set<string>()
  readonly ingested: Map<string, DeskSnapshot["ingested"][number]>

  /** @param agents user ids by address */
  constructor(
    snapshot: DeskSnapshot,
    private readonly agents: Map<string, string>
  ) {
    for (const ticket of snapshot.tickets) {
      this.tickets.set(ticket.id, ticket)
      this.numbers.set(ticket.display_id, ticket)
      this.people.set(ticket.id, new Set(ticket.requester_email ? [ticket.requester_email] : []))
    }
    for (const { ticket_id, email } of snapshot.participants) {
      this.people.get(ticket_id)?.add(email)
    }
    for (const { message_id, ticket_id } of snapshot.references) {
      this.references.set(message_id, ticket_id)
    }
    this.ingested = new Map(snapshot.ingested.map((mail) => [mail.inbound_email_id, mail]))
  }

  byDisplayId(displayId: number): DeskTicket | null {
    return this.numbers.get(displayId) ?? null
  }

  byMessageId(messageId: string): DeskTicket | null {
    return this.find(this.references.get(messageId) ?? "")
  }

  follow(ticket: DeskTicket): DeskTicket {
    return followMerges(ticket, (id) => this.find(id))
  }

  isKnown(ticket: DeskTicket, address: string): boolean {
    return this.isOnTicket(ticket, address) || this.agents.has(address)
  }

  /** Requester, cc or follower. */
  isOnTicket(ticket: DeskTicket, address: string): boolean {
    return this.people.get(ticket.id)?.has(address) ?? false
  }

  /** A ticket of this wave; it has no number yet. */
  add(ticket: DeskTicket): void {
    this.tickets.set(ticket.id, ticket)
    this.people.set(ticket.id, new Set(ticket.requester_email ? [ticket.requester_email] : []))
    this.fresh.add(ticket.id)
  }

  addPerson(ticket: DeskTicket, address: string): void {
    this.people.get(ticket.id)?.add(address)
  }

  addReference(messageId: string | null, ticket: DeskTicket): void {
    if (messageId !== null) {
      this.references.set(messageId, ticket.id)
    }
  }

  touch(ticket: DeskTicket): void {
    this.touched.add(ticket.id)
  }

  isFresh(ticket: DeskTicket): boolean {
    return this.fresh.has(ticket.id)
  }

  /** Tickets that were there before and changed. */
  changed(): DeskTicket[] {
    return [...this.touched].flatMap((id) => {
      const ticket = this.fresh.has(id) ? null : this.find(id)
      return ticket ? [ticket] : []
    })
  }

  find(id: string): DeskTicket | null {
    return this.tickets.get(id) ?? null
  }
}
