import { generateEntityId } from "@medusajs/framework/utils"
import type { ParticipantRow } from "../utils/dto/rows"
import { execute, type Manager } from "./sql"

/** Ids of what was moved or, for participants, written anew. */
export interface MovedRows {
  messages: string[]
  notes: string[]
  attachments: string[]
  participants: string[]
}

/** Everything people wrote goes to another ticket and remembers where it was written. */
export async function moveAll(manager: Manager, from: string, to: string): Promise<MovedRows> {
  const where = { sql: `"ticket_id" = ?`, params: [from] }
  return {
    messages: await moveWritten(manager, "message", from, to, where),
    notes: await moveWritten(manager, "note", from, to, where),
    attachments: await moveAttachments(manager, to, where),
    participants: await copyParticipants(manager, from, to, await isSameAsker(manager, from, to)),
  }
}

/** Some messages, with their files, go to another ticket; the people are copied. */
export async function moveMessages(
  manager: Manager,
  from: string,
  to: string,
  ids: string[]
): Promise<MovedRows> {
  const messages = await moveWritten(manager, "message", from, to, {
    sql: `"ticket_id" = ? AND "id" IN (?)`,
    params: [from, ids],
  })
  const attachments =
    messages.length === 0
      ? []
      : await moveAttachments(manager, to, { sql: `"message_id" IN (?)`, params: [messages] })
  return {
    messages,
    notes: [],
    attachments,
    participants: await copyParticipants(manager, from, to, true),
  }
}

export async function moveBack(manager: Manager, to: string, moved: MovedRows): Promise<void> {
  await returnRows(manager, "message", to, moved.messages, true)
  await returnRows(manager, "note", to, moved.notes, true)
  await returnRows(manager, "attachment", to, moved.attachments, false)
  if (moved.participants.length > 0) {
    await execute(manager, `DELETE FROM "helpdesk_ticket_participant" WHERE "id" IN (?)`, [
      moved.participants,
    ])
  }
}

interface Where {
  sql: string
  params: unknown[]
}

const idsOf = (rows: { id: string }[]): string[] => rows.map(({ id }) => id)

async function moveWritten(
  manager: Manager,
  kind: "message" | "note",
  from: string,
  to: string,
  where: Where
): Promise<string[]> {
  const rows = await execute<{ id: string }>(
    manager,
    `UPDATE "helpdesk_ticket_${kind}"
     SET "ticket_id" = ?, "original_ticket_id" = coalesce("original_ticket_id", ?),
         "updated_at" = clock_timestamp()
     WHERE ${where.sql} AND "deleted_at" IS NULL RETURNING "id"`,
    [to, from, ...where.params]
  )
  return idsOf(rows)
}

async function moveAttachments(manager: Manager, to: string, where: Where): Promise<string[]> {
  const rows = await execute<{ id: string }>(
    manager,
    `UPDATE "helpdesk_ticket_attachment" SET "ticket_id" = ?, "updated_at" = clock_timestamp()
     WHERE ${where.sql} AND "deleted_at" IS NULL RETURNING "id"`,
    [to, ...where.params]
  )
  return idsOf(rows)
}

/**
 * Whether the people of one ticket may read the other without a look at them. Anybody can open a
 * ticket by mail; that its mail belongs to this one does not make its sender a reader.
 */
async function isSameAsker(manager: Manager, from: string, to: string): Promise<boolean> {
  const [{ is_same }] = await execute<{ is_same: boolean }>(
    manager,
    `SELECT source."channel" <> 'email' OR (source."customer_id" = target."customer_id") IS TRUE
         OR (source."requester_email" = target."requester_email") IS TRUE AS is_same
     FROM "helpdesk_ticket" source, "helpdesk_ticket" target
     WHERE source."id" = ? AND target."id" = ?`,
    [from, to]
  )
  return is_same
}

/**
 * The target keeps its requester; whoever asked in the other ticket reads along.
 * @param trusts false: they get nothing until an agent confirms them
 */
async function copyParticipants(
  manager: Manager,
  from: string,
  to: string,
  trusts: boolean
): Promise<string[]> {
  const people = await execute<ParticipantRow>(
    manager,
    `SELECT * FROM "helpdesk_ticket_participant" p
     WHERE p."ticket_id" = ? AND p."deleted_at" IS NULL AND NOT EXISTS (
       SELECT 1 FROM "helpdesk_ticket_participant" known
       WHERE known."ticket_id" = ? AND known."email" = p."email" AND known."deleted_at" IS NULL)`,
    [from, to]
  )
  const added: string[] = []
  for (const person of people) {
    const id = generateEntityId(undefined, "tpart")
    await execute(
      manager,
      `INSERT INTO "helpdesk_ticket_participant"
         ("id", "ticket_id", "role", "email", "name", "user_id", "customer_id", "is_confirmed")
       SELECT ?, ?, CASE "role" WHEN 'requester' THEN 'cc' ELSE "role" END, "email", "name",
         "user_id", "customer_id", "is_confirmed" AND ?
       FROM "helpdesk_ticket_participant" WHERE "id" = ?`,
      [id, to, trusts, person.id]
    )
    added.push(id)
  }
  return added
}

async function returnRows(
  manager: Manager,
  kind: "message" | "note" | "attachment",
  to: string,
  ids: string[],
  hasOrigin: boolean
): Promise<void> {
  if (ids.length === 0) {
    return
  }
  // a row that had been moved before keeps the ticket it was first written on
  const origin = hasOrigin ? `, "original_ticket_id" = nullif("original_ticket_id", ?)` : ""
  await execute(
    manager,
    `UPDATE "helpdesk_ticket_${kind}" SET "ticket_id" = ?${origin} WHERE "id" IN (?)`,
    hasOrigin ? [to, to, ids] : [to, ids]
  )
}
