import { MedusaError } from "@medusajs/framework/utils"
import type { TicketEventBody } from "../../../types"
import { deleteEvents, insertEvents, type Actor } from "../repositories/event-repository"
import {
  deleteParticipant,
  listParticipants,
  upsertParticipant,
} from "../repositories/participant-repository"
import { restoreColumns, updateRow, type Manager } from "../repositories/sql"
import {
  assignCustomer,
  lockTickets,
  lockTicketsOfSender,
  raiseReplyTokenVersion,
} from "../repositories/ticket-repository"
import { requestSlaChoice } from "../repositories/ticket-sla-repository"
import type { ParticipantRow } from "../utils/dto/rows"
import { refuseMerged } from "./add-note"
import { lockTicket, requireTicket } from "./change-ticket"

/** Makes every reply address and Message-ID signed so far worthless. */
export async function revokeReplyAddress(
  manager: Manager,
  ticket_id: string,
  actor: Actor
): Promise<void> {
  const ticket = await lockTicket(manager, ticket_id)
  await raiseReplyTokenVersion(manager, ticket.id)
  await insertEvents(manager, ticket.id, actor, [{ type: "reply_address_revoked", payload: {} }])
}

type OfCustomer = { customer_id: string | null; service_id: string | null }

export interface MatchedTickets {
  /** the ticket itself first, then the sender's others */
  ids: string[]
  /** what the ticket itself got, and had before */
  written: OfCustomer
  previous: OfCustomer
  requester_email: string | null
  event_ids: string[]
}

export type NewParticipant = Omit<ParticipantRow, "id" | "is_confirmed">

/**
 * Gives a ticket its customer, and the sender's other open tickets that have none as well. A
 * service of the former customer is none of the new one's. Answers what changed, for taking it back.
 */
export async function matchCustomer(
  manager: Manager,
  ticket_id: string,
  customer_id: string,
  actor: Actor
): Promise<MatchedTickets> {
  const locked = await lockTicketsOfSender(manager, ticket_id)
  const ticket = requireTicket(locked, ticket_id)
  refuseMerged(ticket)
  const { requester_email, customer_id: before, service_id } = ticket
  const written = { customer_id, service_id: before === customer_id ? service_id : null }
  await updateRow(manager, "helpdesk_ticket", ticket.id, written)
  const ofSender = locked.filter(
    (other) => other.id !== ticket.id && other.requester_email === requester_email
  )
  const others = await assignCustomer(
    manager,
    customer_id,
    ofSender.map(({ id }) => id)
  )
  const ids = [ticket.id, ...others]
  await requestSlaChoice(manager, ids)
  const payload = { customer_id, email: requester_email ?? "" }
  const event_ids = await insertEvents(manager, ticket.id, actor, serviceLeft(service_id, written))
  for (const id of ids) {
    event_ids.push(
      ...(await insertEvents(manager, id, actor, [{ type: "customer_matched", payload }]))
    )
  }
  const previous = { customer_id: before, service_id }
  return { ids, written, previous, requester_email, event_ids }
}

const serviceLeft = (from: string | null, { service_id: to }: OfCustomer): TicketEventBody[] =>
  from === to ? [] : [{ type: "field_changed", payload: { field: "service_id", from, to } }]

/** Takes a match back, for workflows that failed later on. */
export async function unmatchCustomer(manager: Manager, matched: MatchedTickets): Promise<void> {
  const { ids, written, previous, event_ids } = matched
  const [first, ...others] = ids
  await lockTickets(manager, ids)
  await restoreColumns(manager, "helpdesk_ticket", first, written, previous)
  for (const id of others) {
    const { customer_id } = written
    await restoreColumns(manager, "helpdesk_ticket", id, { customer_id }, { customer_id: null })
  }
  await requestSlaChoice(manager, ids)
  await deleteEvents(manager, event_ids)
}

/** Adds a reader, or confirms one an unproven mail had named. */
export async function addParticipant(
  manager: Manager,
  person: NewParticipant,
  actor: Actor
): Promise<ParticipantRow> {
  const ticket = await lockTicket(manager, person.ticket_id)
  refuseMerged(ticket)
  const row = await upsertParticipant(manager, { ...person, is_confirmed: true })
  const payload = { email: row.email, role: row.role, is_confirmed: true }
  await insertEvents(manager, ticket.id, actor, [{ type: "participant_added", payload }])
  return row
}

/** @throws MedusaError(NOT_FOUND), or (NOT_ALLOWED) for the requester */
export async function removeParticipant(
  manager: Manager,
  ticket_id: string,
  id: string,
  actor: Actor
): Promise<ParticipantRow> {
  await lockTicket(manager, ticket_id)
  const person = (await listParticipants(manager, ticket_id)).find((row) => row.id === id)
  if (!person) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Nobody on this ticket has the id ${id}`)
  }
  if (person.role === "requester") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The requester stays on their ticket: a reply would have nobody to go to"
    )
  }
  await deleteParticipant(manager, id)
  const payload = { email: person.email }
  await insertEvents(manager, ticket_id, actor, [{ type: "participant_removed", payload }])
  return person
}
