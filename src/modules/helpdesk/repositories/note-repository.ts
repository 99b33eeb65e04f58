import type { TicketNoteDTO } from "../../../types"
import type { NoteRow } from "../utils/dto/rows"
import { toNoteDTO } from "../utils/dto/to-dto"
import { listRows, type Listed, type Page } from "./list-rows"
import type { Manager } from "./sql"

export async function listNotes(
  manager: Manager,
  ticket_id: string,
  page: Page
): Promise<Listed<TicketNoteDTO>> {
  const { items, count } = await listRows<NoteRow>(manager, "helpdesk_ticket_note", ticket_id, page)
  return { items: items.map(toNoteDTO), count }
}
