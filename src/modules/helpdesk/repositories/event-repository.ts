import type { EventCause, TicketEventBody } from "../../../types"
import type { EventRow } from "../utils/dto/rows"
import { execute, insertRow, json, type Manager } from "./sql"

/** Who did it, as events tell it. */
export interface Actor {
  cause: EventCause
  /** user id, null for the system, a mail or an API key */
  actor_id: string | null
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

/** For workflows that failed later on: what did not happen leaves no story. */
export async function deleteEvents(manager: Manager, ids: string[]): Promise<void> {
  if (ids.length > 0) {
    await execute(manager, `DELETE FROM "helpdesk_ticket_event" WHERE "id" IN (?)`, [ids])
  }
}

type StatusChange = Extract<TicketEventBody, { type: "status_changed" }>["payload"]

/**
 * The status change a reply made; null where it made none.
 * @param since when the reply was written: the change is of the same transaction
 */
export async function statusChangeOfReply(
  manager: Manager,
  ticket_id: string,
  message_id: string,
  since: string
): Promise<StatusChange | null> {
  const [event] = await execute<EventRow & { payload: StatusChange }>(
    manager,
    `SELECT * FROM "helpdesk_ticket_event"
     WHERE "ticket_id" = ? AND "type" = 'status_changed' AND "payload"->>'message_id' = ?
       AND "created_at" >= ?::timestamptz AND "deleted_at" IS NULL
     ORDER BY "created_at" LIMIT 1`,
    [ticket_id, message_id, since]
  )
  return event?.payload ?? null
}
