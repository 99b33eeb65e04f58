import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

/** What repositories need of MikroORM: run SQL with `?` values, answer rows. */
export interface SqlManager {
  execute<Row>(sql: string, values?: unknown[]): Promise<Row[]>
}

/** The manager of a call: the transaction's where there is one. */
export const sqlManager = (context: Context): SqlManager => {
  const manager = (context.transactionManager ?? context.manager) as SqlEntityManager
  return { execute: <Row>(sql: string, values?: unknown[]) => manager.execute<Row[]>(sql, values) }
}
