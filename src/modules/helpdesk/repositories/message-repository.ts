import type { TicketMessageDTO } from "../../../types"
import type { MessageRow } from "../utils/dto/rows"
import { toMessageDTO } from "../utils/dto/to-dto"
import { attachmentsOf } from "./attachment-repository"
import { listRows, type Listed, type Page } from "./list-rows"
import { execute, type Manager } from "./sql"

export async function listMessages(
  manager: Manager,
  ticket_id: string,
  page: Page
): Promise<Listed<TicketMessageDTO>> {
  const { items, count } = await listRows<MessageRow>(
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

/** null when there is none with this id on this ticket */
export async function findMessage(
  manager: Manager,
  ticket_id: string,
  id: string
): Promise<TicketMessageDTO | null> {
  const row = await findMessageRow(manager, ticket_id, id)
  return row ? toMessageDTO(row, (await attachmentsOf(manager, [id])).get(id) ?? []) : null
}

export async function findMessageRow(
  manager: Manager,
  ticket_id: string,
  id: string
): Promise<MessageRow | null> {
  const [row] = await execute<MessageRow>(
    manager,
    `SELECT * FROM "helpdesk_ticket_message"
     WHERE "ticket_id" = ? AND "id" = ? AND "deleted_at" IS NULL`,
    [ticket_id, id]
  )
  return row ?? null
}

export async function ticketsOfMessages(
  manager: Manager,
  ids: readonly string[]
): Promise<string[]> {
  const rows =
    ids.length === 0
      ? []
      : await execute<{ ticket_id: string }>(
          manager,
          `SELECT DISTINCT "ticket_id" FROM "helpdesk_ticket_message" WHERE "id" IN (?)`,
          [ids]
        )
  return rows.map(({ ticket_id }) => ticket_id)
}

/** Locks a message whose mail nobody has begun with; null where it is queued, sent or gone. */
export async function lockUnqueuedMessage(
  manager: Manager,
  id: string
): Promise<{ id: string } | null> {
  const [row] = await execute<{ id: string }>(
    manager,
    `SELECT "id" FROM "helpdesk_ticket_message" WHERE "id" = ?
       AND ("delivery_state" IS NULL OR "delivery_state" IN ('pending', 'failed')) FOR UPDATE`,
    [id]
  )
  return row ?? null
}

export async function deleteMessage(manager: Manager, id: string): Promise<void> {
  await execute(manager, `DELETE FROM "helpdesk_ticket_message" WHERE "id" = ?`, [id])
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
