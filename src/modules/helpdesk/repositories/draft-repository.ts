import { generateEntityId } from "@medusajs/framework/utils"
import type { AttachmentRow } from "../utils/dto/rows"
import { execute, type Manager } from "./sql"

/** One draft per ticket and agent; two tabs that save at once leave one row, the later text. */
export async function saveDraft(
  manager: Manager,
  ticket_id: string,
  user_id: string,
  body_html: string
): Promise<void> {
  await execute(
    manager,
    `INSERT INTO "helpdesk_ticket_draft" ("id", "ticket_id", "user_id", "body_html")
     VALUES (?, ?, ?, ?)
     ON CONFLICT ("ticket_id", "user_id") WHERE "deleted_at" IS NULL
     DO UPDATE SET "body_html" = excluded."body_html", "updated_at" = now()`,
    [generateEntityId(undefined, "tdrft"), ticket_id, user_id, body_html]
  )
}

export async function findDraft(
  manager: Manager,
  ticket_id: string,
  user_id: string
): Promise<{ body_html: string } | null> {
  const [row] = await execute<{ body_html: string }>(
    manager,
    `SELECT "body_html" FROM "helpdesk_ticket_draft"
     WHERE "ticket_id" = ? AND "user_id" = ? AND "deleted_at" IS NULL`,
    [ticket_id, user_id]
  )
  return row ?? null
}

export async function deleteDraft(
  manager: Manager,
  ticket_id: string,
  user_id: string
): Promise<void> {
  await execute(
    manager,
    `DELETE FROM "helpdesk_ticket_draft" WHERE "ticket_id" = ? AND "user_id" = ?`,
    [ticket_id, user_id]
  )
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
