import { execute, type Manager } from "./sql"

/** Notes that a sweep came to its end; the clocks of several servers may differ, the latest counts. */
export async function recordSweep(manager: Manager, name: string, now: Date): Promise<void> {
  await execute(
    manager,
    `INSERT INTO "helpdesk_sweep" ("name", "finished_at") VALUES (?, ?)
     ON CONFLICT ("name") DO UPDATE
       SET "finished_at" = greatest("helpdesk_sweep"."finished_at", excluded."finished_at")`,
    [name, now]
  )
}

/** The end of the latest sweep of this name, or of all; null before the first. */
export async function lastSweepAt(manager: Manager, name: string | null): Promise<Date | null> {
  const [row] = await execute<{ finished_at: Date | null }>(
    manager,
    `SELECT max("finished_at") AS finished_at FROM "helpdesk_sweep"
     WHERE ?::text IS NULL OR "name" = ?`,
    [name, name]
  )
  return row.finished_at
}
