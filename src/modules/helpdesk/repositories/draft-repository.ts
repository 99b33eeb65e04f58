import { generateEntityId } from "@medusajs/framework/utils"
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
