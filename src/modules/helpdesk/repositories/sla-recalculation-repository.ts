import type { SlaRecalculationDTO, SlaRecalculationState } from "../../../types/sla"
import { execute, insertRow, type Manager } from "./sql"

/** A live clock of policy `p` that counts by another version; both halves are ranges of one index. */
const outdatedClocks = (columns: string): string =>
  ["<", ">"]
    .map(
      (side) => `SELECT ${columns} FROM "helpdesk_sla_clock" c
        WHERE c."policy_id" = p."id" AND c."policy_version_id" ${side} p."current_version_id"
          AND c."is_live" AND c."deleted_at" IS NULL`
    )
    .join(" UNION ALL ")

/** How many tickets wait for the current version of these policies. */
export async function countOutdatedTickets(
  manager: Manager,
  policy_ids: string[]
): Promise<number> {
  const [{ count }] = await execute<{ count: number }>(
    manager,
    `SELECT count(DISTINCT o."ticket_id")::int AS count FROM "helpdesk_sla_policy" p
     CROSS JOIN LATERAL (${outdatedClocks(`c."ticket_id"`)}) o WHERE p."id" IN (?)`,
    [policy_ids]
  )
  return count
}

/** Some tickets that have live clocks of a version that is no longer current, without a lock. */
export async function listOutdatedTickets(manager: Manager, limit: number): Promise<string[]> {
  const rows = await execute<{ ticket_id: string }>(
    manager,
    `SELECT DISTINCT o."ticket_id" FROM (
       SELECT o."ticket_id" FROM "helpdesk_sla_policy" p
       CROSS JOIN LATERAL (${outdatedClocks(`c."ticket_id"`)}) o
       WHERE p."deleted_at" IS NULL LIMIT ?) o`,
    [limit]
  )
  return rows.map(({ ticket_id }) => ticket_id)
}

/**
 * Locks up to `limit` of the tickets nobody else is writing at; the rest is somebody else's, now.
 * Notes and messages may still be added to them meanwhile.
 */
export async function lockFreeTickets(
  manager: Manager,
  ids: string[],
  limit: number
): Promise<string[]> {
  const rows = await execute<{ id: string }>(
    manager,
    `SELECT "id" FROM "helpdesk_ticket" WHERE "id" IN (?) LIMIT ? FOR NO KEY UPDATE SKIP LOCKED`,
    [ids, limit]
  )
  return rows.map(({ id }) => id)
}

export interface OutdatedTicket {
  ticket_id: string
  policy_id: string
}

/** Which of the tickets still wait, and for which policy; asked once they are locked. */
export async function readOutdated(manager: Manager, ids: string[]): Promise<OutdatedTicket[]> {
  return execute<OutdatedTicket>(
    manager,
    `SELECT DISTINCT c."ticket_id", c."policy_id" FROM "helpdesk_sla_clock" c
     JOIN "helpdesk_sla_policy" p ON p."id" = c."policy_id"
     WHERE c."ticket_id" IN (?) AND c."is_live" AND c."deleted_at" IS NULL
       AND c."policy_version_id" <> p."current_version_id"`,
    [ids]
  )
}

export type NewRecalculation = Pick<
  SlaRecalculationDTO,
  "cause" | "calendar_id" | "policy_ids" | "total"
> & { started_at: Date }

/** Notes work that begins; answers its id. */
export async function insertRecalculation(
  manager: Manager,
  work: NewRecalculation
): Promise<string> {
  const table = "helpdesk_sla_recalculation"
  return (await insertRow<{ id: string }>(manager, table, "srec", { ...work })).id
}

/** What is running, locked in one order until the transaction ends. */
export async function lockRunningRecalculations(
  manager: Manager
): Promise<{ id: string; policy_ids: string[] }[]> {
  return execute(
    manager,
    `SELECT "id", "policy_ids" FROM "helpdesk_sla_recalculation"
     WHERE "state" = 'running' AND "deleted_at" IS NULL ORDER BY "id" FOR UPDATE`
  )
}

/** A later edit of the same policy asks for some tickets again: more than all is not told. */
export async function raiseDone(manager: Manager, id: string, tickets: number): Promise<void> {
  await execute(
    manager,
    `UPDATE "helpdesk_sla_recalculation"
     SET "done" = least("total", "done" + ?), "updated_at" = clock_timestamp() WHERE "id" = ?`,
    [tickets, id]
  )
}

/** What is running or has failed, locked in one order until the transaction ends. */
export async function lockUnfinishedRecalculations(
  manager: Manager
): Promise<{ id: string; policy_ids: string[] }[]> {
  return execute(
    manager,
    `SELECT "id", "policy_ids" FROM "helpdesk_sla_recalculation"
     WHERE "state" <> 'finished' AND "deleted_at" IS NULL ORDER BY "id" FOR UPDATE`
  )
}

/**
 * Whether a clock of other tickets than these still counts by an old version of the policies.
 * Clocks that are being written just now do.
 */
export async function isWaitedFor(
  manager: Manager,
  policy_ids: string[],
  except_tickets: string[]
): Promise<boolean> {
  const rows = await execute(
    manager,
    `SELECT 1 FROM "helpdesk_sla_policy" p CROSS JOIN LATERAL (${outdatedClocks(`c."ticket_id"`)}) o
     WHERE p."id" IN (?) AND p."deleted_at" IS NULL AND o."ticket_id" <> ALL(ARRAY[?]::text[])
     LIMIT 1`,
    [policy_ids, except_tickets]
  )
  return rows.length > 0
}

/**
 * Ends a recalculation, as failed where tickets did. All others are done: those somebody changed
 * meanwhile count by the current version without us.
 */
export async function endRecalculation(
  manager: Manager,
  id: string,
  { failed_tickets, detail }: Pick<SlaRecalculationDTO, "failed_tickets" | "detail">,
  now: Date
): Promise<void> {
  const state: SlaRecalculationState = failed_tickets > 0 ? "failed" : "finished"
  await execute(
    manager,
    `UPDATE "helpdesk_sla_recalculation"
     SET "state" = ?, "done" = greatest("total" - ?, 0), "failed_tickets" = ?, "detail" = ?,
       "finished_at" = CASE WHEN "state" = ? THEN "finished_at" ELSE ? END,
       "updated_at" = clock_timestamp() WHERE "id" = ?`,
    [state, failed_tickets, failed_tickets, detail, state, now, id]
  )
}
