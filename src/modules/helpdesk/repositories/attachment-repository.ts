import type { AttachmentRow } from "../utils/dto/rows"
import { execute, type Manager } from "./sql"

/** Attachments by message id, in the order they were written. */
export async function attachmentsOf(
  manager: Manager,
  message_ids: string[]
): Promise<Map<string, AttachmentRow[]>> {
  const byMessage = new Map<string, AttachmentRow[]>()
  if (message_ids.length === 0) {
    return byMessage
  }
  const rows = await execute<AttachmentRow>(
    manager,
    `SELECT * FROM "helpdesk_ticket_attachment"
     WHERE "message_id" IN (?) AND "deleted_at" IS NULL ORDER BY "created_at", "id"`,
    [message_ids]
  )
  for (const row of rows) {
    const key = row.message_id ?? ""
    byMessage.set(key, [...(byMessage.get(key) ?? []), row])
  }
  return byMessage
}

/** Files this agent uploaded that no message has taken yet. */
export async function waitingAttachments(
  manager: Manager,
  ticket_id: string,
  user_id: string
): Promise<AttachmentRow[]> {
  return execute<AttachmentRow>(
    manager,
    `SELECT * FROM "helpdesk_ticket_attachment"
     WHERE "ticket_id" = ? AND "uploaded_by" = ? AND "message_id" IS NULL
       AND "deleted_at" IS NULL ORDER BY "created_at", "id"`,
    [ticket_id, user_id]
  )
}

export async function findAttachment(manager: Manager, id: string): Promise<AttachmentRow | null> {
  const [row] = await execute<AttachmentRow>(
    manager,
    `SELECT * FROM "helpdesk_ticket_attachment" WHERE "id" = ? AND "deleted_at" IS NULL`,
    [id]
  )
  return row ?? null
}

/** Files that wait on a ticket become part of a message; answers those that really waited. */
export async function takeAttachments(
  manager: Manager,
  message: { id: string; ticket_id: string; body_html: string | null },
  ids: string[]
): Promise<AttachmentRow[]> {
  return execute<AttachmentRow>(
    manager,
    `UPDATE "helpdesk_ticket_attachment"
     SET "message_id" = ?, "updated_at" = clock_timestamp(),
         "is_inline" = "content_id" IS NOT NULL AND position('cid:' || "content_id" IN ?) > 0
     WHERE "id" IN (?) AND "ticket_id" = ? AND "message_id" IS NULL AND "deleted_at" IS NULL
     RETURNING *`,
    [message.id, message.body_html ?? "", ids, message.ticket_id]
  )
}

/** The files of a message wait again. */
export async function releaseAttachments(manager: Manager, message_id: string): Promise<void> {
  await execute(
    manager,
    `UPDATE "helpdesk_ticket_attachment" SET "message_id" = NULL WHERE "message_id" = ?`,
    [message_id]
  )
}

/** Hides a file unless a message took it meanwhile; answers whether it did. */
export async function hideWaitingAttachment(manager: Manager, id: string): Promise<boolean> {
  const rows = await execute<{ id: string }>(
    manager,
    `UPDATE "helpdesk_ticket_attachment" SET "deleted_at" = clock_timestamp()
     WHERE "id" = ? AND "message_id" IS NULL AND "deleted_at" IS NULL RETURNING "id"`,
    [id]
  )
  return rows.length > 0
}
