import type { ParticipantRow } from "../utils/dto/rows"
import { execute, insertRow, type Manager } from "./sql"

export async function listParticipants(
  manager: Manager,
  ticket_id: string
): Promise<ParticipantRow[]> {
  return execute<ParticipantRow>(
    manager,
    `SELECT * FROM "helpdesk_ticket_participant" WHERE "ticket_id" = ? AND "deleted_at" IS NULL
     ORDER BY "role" = 'requester' DESC, "created_at", "id"`,
    [ticket_id]
  )
}

/** Adds somebody or, where the address is known already, confirms it; a requester stays one. */
export async function upsertParticipant(
  manager: Manager,
  values: Omit<ParticipantRow, "id">
): Promise<ParticipantRow> {
  const [existing] = await execute<ParticipantRow>(
    manager,
    `UPDATE "helpdesk_ticket_participant"
     SET "is_confirmed" = ?, "name" = coalesce("name", ?), "user_id" = coalesce(?, "user_id"),
         "customer_id" = coalesce(?, "customer_id"), "updated_at" = clock_timestamp(),
         "role" = CASE WHEN "role" = 'requester' THEN "role" ELSE ? END
     WHERE "ticket_id" = ? AND "email" = ? AND "deleted_at" IS NULL RETURNING *`,
    [
      values.is_confirmed,
      values.name,
      values.user_id,
      values.customer_id,
      values.role,
      values.ticket_id,
      values.email,
    ]
  )
  return (
    existing ??
    insertRow<ParticipantRow>(manager, "helpdesk_ticket_participant", "tpart", { ...values })
  )
}

export async function deleteParticipant(manager: Manager, id: string): Promise<void> {
  await execute(manager, `DELETE FROM "helpdesk_ticket_participant" WHERE "id" = ?`, [id])
}
