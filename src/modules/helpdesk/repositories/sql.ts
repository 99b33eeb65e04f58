import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"

export type Manager = SqlEntityManager

/** The manager of a call: the transaction's where there is one. */
export const managerOf = (context: Context): Manager =>
  (context.transactionManager ?? context.manager) as Manager

export type SqlValue = string | number | boolean | Date | null | string[]

/** A piece of SQL with its parameters in order. */
export interface SqlPart {
  sql: string
  params: unknown[]
}

/** JSON columns take text; marking it keeps arrays apart from `text[]` columns. */
export const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value)

const placeholder = (value: SqlValue): string => (Array.isArray(value) ? "ARRAY[?]::text[]" : "?")

export async function execute<Row extends object>(
  manager: Manager,
  sql: string,
  params: unknown[] = []
): Promise<Row[]> {
  return manager.execute<Row[]>(sql, params)
}

/**
 * Work that may fail without the transaction around it failing: what it wrote is gone then.
 * @returns why it failed, null when it went well
 */
export async function attempt(
  manager: Manager,
  work: () => Promise<unknown>
): Promise<Error | null> {
  await execute(manager, "SAVEPOINT helpdesk_attempt")
  try {
    await work()
    await execute(manager, "RELEASE SAVEPOINT helpdesk_attempt")
    return null
  } catch (error) {
    await execute(manager, "ROLLBACK TO SAVEPOINT helpdesk_attempt")
    return error as Error
  }
}

/** The database's time. Servers whose clocks differ must agree on what is due and what came too late. */
export async function readNow(manager: Manager): Promise<Date> {
  const [{ now }] = await execute<{ now: string | Date }>(
    manager,
    "SELECT clock_timestamp() AS now"
  )
  return new Date(now)
}

/**
 * Inserts one row and returns it. Rows are stamped with the clock, not the transaction's start, so
 * that what one transaction writes has an order and nothing sorts before what it waited for.
 * Generated service methods would emit `helpdesk.ticket.created` by themselves, before a workflow
 * knows that everything else worked.
 */
export async function insertRow<Row extends object>(
  manager: Manager,
  table: string,
  prefix: string,
  values: Record<string, SqlValue>
): Promise<Row> {
  const row: Record<string, SqlValue> = { id: generateEntityId(undefined, prefix), ...values }
  const columns = Object.keys(row)
  const [inserted] = await execute<Row>(
    manager,
    `INSERT INTO "${table}"
       (${columns.map((column) => `"${column}"`).join(", ")}, "created_at", "updated_at")
     VALUES (${columns.map((column) => placeholder(row[column])).join(", ")},
       clock_timestamp(), clock_timestamp()) RETURNING *`,
    columns.map((column) => row[column])
  )
  return inserted
}

/** Updates one row by id and returns it; `values` may not be empty. */
export async function updateRow<Row extends object>(
  manager: Manager,
  table: string,
  id: string,
  values: Record<string, SqlValue>
): Promise<Row> {
  const columns = Object.keys(values)
  const [updated] = await execute<Row>(
    manager,
    `UPDATE "${table}" SET ${columns.map((c) => `"${c}" = ${placeholder(values[c])}`).join(", ")},
       "updated_at" = clock_timestamp()
     WHERE "id" = ? RETURNING *`,
    [...columns.map((column) => values[column]), id]
  )
  return updated
}

/**
 * Sets columns back that still hold what was written; what somebody changed since then stays.
 * `previous` has the same columns as `written`.
 */
export async function restoreColumns(
  manager: Manager,
  table: string,
  id: string,
  written: Record<string, SqlValue>,
  previous: Record<string, SqlValue>
): Promise<void> {
  const columns = Object.keys(written)
  if (columns.length === 0) {
    return
  }
  const restored = columns.map((column) => {
    const [was, before] = [placeholder(written[column]), placeholder(previous[column])]
    return `"${column}" = CASE WHEN "${column}" IS NOT DISTINCT FROM ${was} THEN ${before} ELSE "${column}" END`
  })
  await execute(
    manager,
    `UPDATE "${table}" SET ${restored.join(", ")}, "updated_at" = clock_timestamp() WHERE "id" = ?`,
    [...columns.flatMap((column) => [written[column], previous[column]]), id]
  )
}
