import { MedusaError } from "@medusajs/framework/utils"
import { releaseAttachments } from "../repositories/attachment-repository"
import { findMessageRow } from "../repositories/message-repository"
import { saveDraft } from "../repositories/draft-repository"
import { insertEvents, statusChangeOfReply, type Actor } from "../repositories/event-repository"
import { updateRow, type Manager } from "../repositories/sql"
import { recountTicket } from "../repositories/ticket-repository"
import { lockTicket } from "./change-ticket"
import { syncClocks } from "./sync-clocks"

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
  const message = await findMessageRow(manager, ticket.id, input.message_id)
  if (message?.delivery_state !== "cancelled") {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This message was not taken back in time")
  }
  await releaseAttachments(manager, message.id)
  if (input.user_id) {
    await saveDraft(manager, ticket.id, input.user_id, input.draft_html)
  }
  const moved = await statusChangeOfReply(manager, ticket.id, message.id, message.created_at)
  if (moved && ticket.status === moved.to) {
    await updateRow(manager, "helpdesk_ticket", ticket.id, {
      status: moved.from,
      ...moved.before,
    })
    await insertEvents(manager, ticket.id, actor, [
      { type: "status_changed", payload: { from: moved.to, to: moved.from, because: "undo" } },
    ])
  }
  await recountTicket(manager, ticket.id)
  await syncClocks(manager, [ticket.id], now)
}
