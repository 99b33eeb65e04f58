import { MedusaError } from "@medusajs/framework/utils"
import { insertRow, type Manager } from "../repositories/sql"
import { touchTicket } from "../repositories/ticket-repository"
import type { NoteRow, TicketRow } from "../utils/dto/rows"
import { lockTicket } from "./change-ticket"

export interface NewNote {
  ticket_id: string
  author_id: string | null
  body: string
  /** user ids */
  mentions: string[]
}

/** @throws MedusaError(NOT_FOUND), or (NOT_ALLOWED) on a merged ticket */
export async function addNote(
  manager: Manager,
  note: NewNote
): Promise<{ note: NoteRow; ticket: TicketRow }> {
  const ticket = await lockTicket(manager, note.ticket_id)
  refuseMerged(ticket)
  const row = await insertRow<NoteRow>(manager, "helpdesk_ticket_note", "tnote", { ...note })
  await touchTicket(manager, ticket.id)
  return { note: row, ticket }
}

/** @throws MedusaError(NOT_ALLOWED) */
export function refuseMerged(ticket: TicketRow): void {
  if (ticket.status === "merged") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `HD-${ticket.display_id} was merged into another ticket. Work on that one (id ${ticket.merged_into_id})`
    )
  }
}
