import type { EventCause, TicketEventBody } from "../../../types"
import type { EventRow, MessageRow, ParticipantRow, TicketRow } from "../utils/dto/rows"
import { execute, insertRow, json, type Manager } from "./sql"

/** Who did it, as events tell it. */
export interface Actor {
  cause: EventCause
  /** user id, null for the system, a mail or an API key */
  actor_id: string | null
}

/** By id, by `HD-1042` or by number. */
export async function findTicket(manager: Manager, key: string): Promise<TicketRow | null> {
  const number = /^(?:hd-)?(\d{1,9})$/i.exec(key)
  const [row] = await execute<TicketRow>(
    manager,
    `SELECT * FROM "helpdesk_ticket" WHERE ${number ? `"display_id"` : `"id"`} = ?
     AND "deleted_at" IS NULL`,
    [number ? Number(number[1]) : key]
  )
  return row ?? null
}

/**
 * Locks tickets until the transaction ends, in id order so that two transactions cannot wait for
 * each other. Mail that arrives meanwhile updates the same row and therefore waits.
 */
export async function lockTickets(manager: Manager, ids: string[]): Promise<TicketRow[]> {
  return execute<TicketRow>(
    manager,
    `SELECT * FROM "helpdesk_ticket" WHERE "id" IN (?) AND "deleted_at" IS NULL
     ORDER BY "id" FOR UPDATE`,
    [ids]
  )
}

export async function insertEvents(
  manager: Manager,
  ticket_id: string,
  actor: Actor,
  events: TicketEventBody[]
): Promise<string[]> {
  const ids: string[] = []
  for (const { type, payload } of events) {
    const row = await insertRow<EventRow>(manager, "helpdesk_ticket_event", "tevt", {
      ticket_id,
      type,
      cause: actor.cause,
      actor_id: actor.actor_id,
      payload: json(payload),
    })
    ids.push(row.id)
  }
  return ids
}

export async function listParticipants(
  manager: Manager,
  ticket_id: string
): Promise<ParticipantRow[]> {
  return execute<ParticipantRow>(
    manager,
    `SELECT * FROM "helpdesk_ticket_participant" WHERE "ticket_id" = ? AND "deleted_at" IS NULL
     ORDER BY "role" = 'requester' DESC, "created_at", "id"`,
    [ticket_id]
  )
}

/** Adds somebody or, where the address is known already, confirms it; a requester stays one. */
export async function upsertParticipant(
  manager: Manager,
  values: Omit<ParticipantRow, "id">
): Promise<ParticipantRow> {
  const [existing] = await execute<ParticipantRow>(
    manager,
    `UPDATE "helpdesk_ticket_participant"
     SET "is_confirmed" = ?, "name" = coalesce("name", ?), "user_id" = coalesce(?, "user_id"),
         "customer_id" = coalesce(?, "customer_id"), "updated_at" = clock_timestamp(),
         "role" = CASE WHEN "role" = 'requester' THEN "role" ELSE ? END
     WHERE "ticket_id" = ? AND "email" = ? AND "deleted_at" IS NULL RETURNING *`,
    [
      values.is_confirmed,
      values.name,
      values.user_id,
      values.customer_id,
      values.role,
      values.ticket_id,
      values.email,
    ]
  )
  return (
    existing ??
    insertRow<ParticipantRow>(manager, "helpdesk_ticket_participant", "tpart", { ...values })
  )
}

/** The newest message of the other side that is a reason to answer; out-of-office is none. */
export async function newestInbound(
  manager: Manager,
  ticket_id: string
): Promise<Pick<MessageRow, "id" | "rfc_message_id"> | null> {
  const [row] = await execute<Pick<MessageRow, "id" | "rfc_message_id">>(
    manager,
    `SELECT "id", "rfc_message_id" FROM "helpdesk_ticket_message"
     WHERE "ticket_id" = ? AND "direction" = 'inbound' AND NOT "is_automatic"
       AND "deleted_at" IS NULL
     ORDER BY "created_at" DESC, "id" DESC LIMIT 1`,
    [ticket_id]
  )
  return row ?? null
}

/** Works out what a ticket says about its messages after some came, went or were taken back. */
export async function recountTicket(manager: Manager, ticket_id: string): Promise<TicketRow> {
  const [row] = await execute<TicketRow>(manager, RECOUNT_SQL, [ticket_id, ticket_id])
  return row
}

const RECOUNT_SQL = `
  WITH public AS (
    SELECT * FROM "helpdesk_ticket_message"
    WHERE "ticket_id" = ? AND "deleted_at" IS NULL AND "delivery_state" IS DISTINCT FROM 'cancelled'
  ), newest AS (
    SELECT * FROM public ORDER BY "created_at" DESC, "id" DESC LIMIT 1
  ), answers AS (
    SELECT min("created_at") AS first_at, max("created_at") AS last_at
    FROM public WHERE "author_type" = 'agent' AND "direction" = 'outbound'
  ), waiting AS (
    SELECT min(p."created_at") AS since FROM public p, answers a
    WHERE p."direction" = 'inbound' AND NOT p."is_automatic"
      AND (a.last_at IS NULL OR p."created_at" > a.last_at)
  )
  UPDATE "helpdesk_ticket" t SET
    "message_count" = (SELECT count(*) FROM public),
    "last_message_at" = (SELECT "created_at" FROM newest),
    "last_message_direction" = (SELECT "direction" FROM newest),
    "last_message_preview" = (SELECT left(regexp_replace("visible_text", '\\s+', ' ', 'g'), 200) FROM newest),
    "first_responded_at" = (SELECT first_at FROM answers),
    "unanswered_since" = (SELECT since FROM waiting),
    "updated_at" = clock_timestamp()
  WHERE t."id" = ? RETURNING t.*`

/** Tickets on hold whose time to resume has come, oldest first. */
export async function listTicketsToResume(
  manager: Manager,
  now: Date,
  limit: number
): Promise<string[]> {
  const rows = await execute<{ id: string }>(
    manager,
    `SELECT "id" FROM "helpdesk_ticket"
     WHERE "deleted_at" IS NULL AND "status" = 'on_hold' AND "resume_at" <= ?
     ORDER BY "resume_at" LIMIT ?`,
    [now, limit]
  )
  return rows.map(({ id }) => id)
}

/** Tickets that name a team or category, counted up to 1,000. */
export async function countTicketsWith(
  manager: Manager,
  column: "team_id" | "category_id",
  id: string
): Promise<number> {
  const [{ count }] = await execute<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM "helpdesk_ticket"
     WHERE "${column}" = ? AND "deleted_at" IS NULL LIMIT 1000) AS used`,
    [id]
  )
  return count
}

/** Builds a ticket's search document anew, after messages came from or went to another ticket. */
export async function recomputeSearch(manager: Manager, ticket_id: string): Promise<void> {
  await execute(manager, `SELECT helpdesk_search_recompute(?)`, [ticket_id])
}
