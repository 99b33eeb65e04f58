import type { TicketMessageDTO, TicketNoteDTO } from "../../../types"
import type { MessageRow, NoteRow } from "../utils/dto/rows"
import { toMessageDTO, toNoteDTO } from "../utils/dto/to-dto"
import { execute, type Manager } from "./sql"
import { attachmentsOf } from "./timeline-repository"

export interface Listed<Item> {
  items: Item[]
  count: number
}

export interface Page {
  limit: number
  offset: number
}

export async function listMessages(
  manager: Manager,
  ticket_id: string,
  page: Page
): Promise<Listed<TicketMessageDTO>> {
  const { items, count } = await listOf<MessageRow>(
    manager,
    "helpdesk_ticket_message",
    ticket_id,
    page
  )
  const attachments = await attachmentsOf(
    manager,
    items.map(({ id }) => id)
  )
  return { items: items.map((row) => toMessageDTO(row, attachments.get(row.id) ?? [])), count }
}

/** @param id of a message; null when there is none on this ticket */
export async function findMessage(
  manager: Manager,
  ticket_id: string,
  id: string
): Promise<TicketMessageDTO | null> {
  const [row] = await execute<MessageRow>(
    manager,
    `SELECT * FROM "helpdesk_ticket_message"
     WHERE "ticket_id" = ? AND "id" = ? AND "deleted_at" IS NULL`,
    [ticket_id, id]
  )
  return row ? toMessageDTO(row, (await attachmentsOf(manager, [id])).get(id) ?? []) : null
}

export async function listNotes(
  manager: Manager,
  ticket_id: string,
  page: Page
): Promise<Listed<TicketNoteDTO>> {
  const { items, count } = await listOf<NoteRow>(manager, "helpdesk_ticket_note", ticket_id, page)
  return { items: items.map(toNoteDTO), count }
}

async function listOf<Row extends object>(
  manager: Manager,
  table: string,
  ticket_id: string,
  { limit, offset }: Page
): Promise<Listed<Row>> {
  const where = `"ticket_id" = ? AND "deleted_at" IS NULL`
  const items = await execute<Row>(
    manager,
    `SELECT * FROM "${table}" WHERE ${where} ORDER BY "created_at", "id" LIMIT ? OFFSET ?`,
    [ticket_id, limit, offset]
  )
  const [{ count }] = await execute<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM "${table}" WHERE ${where}`,
    [ticket_id]
  )
  return { items, count }
}
