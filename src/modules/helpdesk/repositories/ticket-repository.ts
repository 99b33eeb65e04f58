import type { TicketRow } from "../utils/dto/rows"
import { execute, type Manager } from "./sql"
import { OPEN_SQL } from "./ticket-filter-sql"

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
  return ids.length === 0
    ? []
    : execute<TicketRow>(
        manager,
        `SELECT * FROM "helpdesk_ticket" WHERE "id" IN (?) AND "deleted_at" IS NULL
         ORDER BY "id" FOR UPDATE`,
        [ids]
      )
}

/** The numbers people know tickets by, by id. */
export async function readDisplayIds(
  manager: Manager,
  ids: string[]
): Promise<Map<string, number>> {
  const rows = await execute<{ id: string; display_id: number }>(
    manager,
    `SELECT "id", "display_id" FROM "helpdesk_ticket" WHERE "id" IN (?)`,
    [ids]
  )
  return new Map(rows.map(({ id, display_id }) => [id, display_id]))
}

/** Says that something about the ticket changed, also where none of its columns did. */
export async function touchTicket(manager: Manager, id: string): Promise<void> {
  await execute(
    manager,
    `UPDATE "helpdesk_ticket" SET "updated_at" = clock_timestamp() WHERE "id" = ?`,
    [id]
  )
}

const OF_TICKET = [
  "ticket_event",
  "ticket_note",
  "ticket_attachment",
  "ticket_message",
  "ticket_participant",
  "ticket_draft",
  "sla_notice",
  "sla_clock",
]

/** Takes a ticket out with everything that hangs on it: only for one that should never have been. */
export async function deleteTicket(manager: Manager, id: string): Promise<void> {
  await lockTickets(manager, [id])
  for (const table of OF_TICKET) {
    await execute(manager, `DELETE FROM "helpdesk_${table}" WHERE "ticket_id" = ?`, [id])
  }
  await execute(manager, `DELETE FROM "helpdesk_ticket" WHERE "id" = ?`, [id])
}

/** Revokes every reply address and Message-ID signed so far. */
export async function raiseReplyTokenVersion(manager: Manager, id: string): Promise<void> {
  await execute(
    manager,
    `UPDATE "helpdesk_ticket" SET "reply_token_version" = "reply_token_version" + 1,
       "updated_at" = clock_timestamp() WHERE "id" = ?`,
    [id]
  )
}

const OF_NO_CUSTOMER = `t."customer_id" IS NULL AND t."deleted_at" IS NULL AND ${OPEN_SQL}`

/**
 * Locks a ticket together with its sender's other open ones that have no customer. As for all who
 * lock several, in id order: two agents who match two tickets of one sender would wait for each other.
 */
export async function lockTicketsOfSender(manager: Manager, id: string): Promise<TicketRow[]> {
  const others = await execute<{ id: string }>(
    manager,
    `SELECT t."id" FROM "helpdesk_ticket" t
     WHERE ${OF_NO_CUSTOMER} AND t."requester_email" =
       (SELECT "requester_email" FROM "helpdesk_ticket" WHERE "id" = ?)`,
    [id]
  )
  return lockTickets(manager, [...new Set([id, ...others.map((ticket) => ticket.id)])])
}

/** Gives a customer to those of the tickets that still are open and have none; answers which. */
export async function assignCustomer(
  manager: Manager,
  customer_id: string,
  ids: string[]
): Promise<string[]> {
  const rows =
    ids.length === 0
      ? []
      : await execute<{ id: string }>(
          manager,
          `UPDATE "helpdesk_ticket" t SET "customer_id" = ?, "updated_at" = clock_timestamp()
           WHERE t."id" IN (?) AND ${OF_NO_CUSTOMER} RETURNING t."id"`,
          [customer_id, ids]
        )
  return rows.map(({ id }) => id)
}

/** Works out what a ticket says about its messages after some came, went or were taken back. */
export async function recountTicket(manager: Manager, ticket_id: string): Promise<TicketRow> {
  const [row] = await execute<TicketRow>(manager, RECOUNT_SQL, [ticket_id, ticket_id])
  return row
}

const PUBLIC_SQL = `"deleted_at" IS NULL AND "delivery_state" IS DISTINCT FROM 'cancelled'`
const AGENT_SQL = `"author_type" = 'agent' AND "direction" = 'outbound'`

/** Whether a message is an answer to the customer. */
export const ANSWER_SQL = `${PUBLIC_SQL} AND ${AGENT_SQL}`

const RECOUNT_SQL = `
  WITH public AS (
    SELECT * FROM "helpdesk_ticket_message" WHERE "ticket_id" = ? AND ${PUBLIC_SQL}
  ), newest AS (
    SELECT * FROM public ORDER BY "created_at" DESC, "id" DESC LIMIT 1
  ), answers AS (
    SELECT min("created_at") AS first_at, max("created_at") AS last_at
    FROM public WHERE ${AGENT_SQL}
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
  column: "team_id" | "category_id" | "service_id",
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
