import type { Context } from "@medusajs/framework/types"
import { managerOf, type Manager } from "./sql"

/** Runs SQL with values beside the statement, not inside it: mail bodies are large. */
export type BoundSql = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>

/** Arrays are PostgreSQL arrays (`= ANY(?)`). */
export const boundSql = (context: Context): BoundSql => boundSqlOf(managerOf(context))

export const boundSqlOf = (manager: Manager): BoundSql => {
  const transaction = manager.getTransactionContext()
  return async <Row>(sql: string, values: unknown[] = []) => {
    const query = manager.getKnex().raw<{ rows: Row[] }>(sql, values as never[])
    return (await (transaction ? query.transacting(transaction) : query)).rows
  }
}

/** PostgreSQL's JSON knows neither NUL nor half a surrogate pair, and a body cut at a length may end in one. */
const UNSTORABLE = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const storable = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? value.replace(UNSTORABLE, "\ufffd") : value

/** Rows as one JSON value for `json_populate_recordset`. */
export const toRecordset = (rows: object[]): string => JSON.stringify(rows, storable)
