import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { SqlManager } from "./sql-manager"

/**
 * Like `sqlManager`, with values sent beside the statement instead of written into it: what mail
 * needs, whose bytes and bodies are megabytes. Arrays are PostgreSQL arrays (`= ANY(?)`).
 */
export const boundSql = (context: Context): SqlManager => {
  const manager = (context.transactionManager ?? context.manager) as SqlEntityManager
  const transaction = manager.getTransactionContext()
  return {
    execute: async <Row>(sql: string, values: unknown[] = []) => {
      const query = manager.getKnex().raw<{ rows: Row[] }>(sql, values as never[])
      return (await (transaction ? query.transacting(transaction) : query)).rows
    },
  }
}
