import { MedusaError } from "@medusajs/framework/utils"
import type { TicketEventBody } from "../../../types"
import { saveDraft } from "../repositories/draft-repository"
import { execute, updateRow, type Manager } from "../repositories/sql"
import { insertEvents, recountTicket, type Actor } from "../repositories/ticket-repository"
import type { EventRow, MessageRow } from "../utils/dto/rows"
import { timesAfter } from "../utils/tickets/status-machine"
import { lockTicket } from "./change-ticket"

export interface TakeBackInput {
  ticket_id: string
  message_id: string
  user_id: string | null
  /** what goes back into the editor */
  draft_html: string
}

/**
 * After its mail was stopped: the text returns to the author's draft, the files wait again, and
 * the ticket is as if the reply had not been written.
 */
export async function takeBackReply(
  manager: Manager,
  input: TakeBackInput,
  actor: Actor,
  now: Date
): Promise<void> {
  const ticket = await lockTicket(manager, input.ticket_id)
  const [message] = await execute<MessageRow>(
    manager,
    `SELECT * FROM "helpdesk_ticket_message" WHERE "id" = ? AND "ticket_id" = ?`,
    [input.message_id, ticket.id]
  )
  if (message?.delivery_state !== "cancelled") {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This message was not taken back in time")
  }
  await execute(
    manager,
    `UPDATE "helpdesk_ticket_attachment" SET "message_id" = NULL WHERE "message_id" = ?`,
    [message.id]
  )
  if (input.user_id) {
    await saveDraft(manager, ticket.id, input.user_id, input.draft_html)
  }
  const moved = await statusMovedBy(manager, message)
  if (moved && ticket.status === moved.to) {
    await updateRow(manager, "helpdesk_ticket", ticket.id, {
      status: moved.from,
      ...timesAfter(moved.from, ticket, now),
    })
    await insertEvents(manager, ticket.id, actor, [
      { type: "status_changed", payload: { from: moved.to, to: moved.from, because: "undo" } },
    ])
  }
  await recountTicket(manager, ticket.id)
}

type Movement = Extract<TicketEventBody, { type: "status_changed" }>["payload"]

/** The status change the reply itself made: the first one after it, by the same transaction. */
async function statusMovedBy(manager: Manager, message: MessageRow): Promise<Movement | null> {
  const [event] = await execute<EventRow & { payload: Movement }>(
    manager,
    `SELECT * FROM "helpdesk_ticket_event"
     WHERE "ticket_id" = ? AND "type" = 'status_changed' AND "payload"->>'because' = 'reply'
       AND "created_at" >= ?::timestamptz AND "deleted_at" IS NULL
     ORDER BY "created_at" LIMIT 1`,
    [message.ticket_id, message.created_at]
  )
  return event?.payload ?? null
}
