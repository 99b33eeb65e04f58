import { MedusaError } from "@medusajs/framework/utils"
import { execute, updateRow, type Manager } from "../repositories/sql"
import {
  insertEvents,
  listParticipants,
  upsertParticipant,
  type Actor,
} from "../repositories/ticket-repository"
import { OPEN_SQL } from "../repositories/ticket-filter-sql"
import type { ParticipantRow } from "../utils/dto/rows"
import { refuseMerged } from "./add-note"
import { lockTicket } from "./change-ticket"

/** Makes every reply address and Message-ID signed so far worthless. */
export async function revokeReplyAddress(
  manager: Manager,
  ticket_id: string,
  actor: Actor
): Promise<void> {
  const ticket = await lockTicket(manager, ticket_id)
  await execute(
    manager,
    `UPDATE "helpdesk_ticket" SET "reply_token_version" = "reply_token_version" + 1,
       "updated_at" = clock_timestamp() WHERE "id" = ?`,
    [ticket.id]
  )
  await insertEvents(manager, ticket.id, actor, [{ type: "reply_address_revoked", payload: {} }])
}

export interface MatchedTickets {
  /** the ticket itself first, then the sender's others */
  ids: string[]
  previous: string | null
  requester_email: string | null
}

export type NewParticipant = Omit<ParticipantRow, "id" | "is_confirmed">

/**
 * Gives a ticket its customer, and the sender's other open tickets that have none as well.
 * Answers what changed, for taking it back.
 */
export async function matchCustomer(
  manager: Manager,
  ticket_id: string,
  customer_id: string,
  actor: Actor
): Promise<MatchedTickets> {
  const ticket = await lockTicket(manager, ticket_id)
  refuseMerged(ticket)
  await updateRow(manager, "helpdesk_ticket", ticket.id, { customer_id })
  const others = await execute<{ id: string }>(
    manager,
    `UPDATE "helpdesk_ticket" t SET "customer_id" = ?, "updated_at" = clock_timestamp()
     WHERE t."requester_email" = ? AND t."customer_id" IS NULL AND t."deleted_at" IS NULL
       AND ${OPEN_SQL} AND t."id" <> ? RETURNING t."id"`,
    [customer_id, ticket.requester_email, ticket.id]
  )
  const ids = [ticket.id, ...others.map(({ id }) => id)]
  const payload = { customer_id, email: ticket.requester_email ?? "" }
  for (const id of ids) {
    await insertEvents(manager, id, actor, [{ type: "customer_matched", payload }])
  }
  return { ids, previous: ticket.customer_id, requester_email: ticket.requester_email }
}

export async function unmatchCustomer(
  manager: Manager,
  { ids: [first, ...others], previous }: MatchedTickets
): Promise<void> {
  await updateRow(manager, "helpdesk_ticket", first, { customer_id: previous })
  for (const id of others) {
    await updateRow(manager, "helpdesk_ticket", id, { customer_id: null })
  }
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
  await execute(manager, `DELETE FROM "helpdesk_ticket_participant" WHERE "id" = ?`, [id])
  const payload = { email: person.email }
  await insertEvents(manager, ticket_id, actor, [{ type: "participant_removed", payload }])
  return person
}
