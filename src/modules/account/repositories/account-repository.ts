import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"

/**
 * Makes sure that a customer has an account and locks it until the transaction ends: two agents
 * who save at once write one after the other.
 * @returns whether it was there before
 */
export async function lockAccount(context: Context, customer_id: string): Promise<boolean> {
  const manager = (context.transactionManager ?? context.manager) as SqlEntityManager
  const [row] = await manager.execute<{ existed: boolean }[]>(
    `INSERT INTO "helpdesk_customer_account" ("id", "customer_id") VALUES (?, ?)
     ON CONFLICT ("customer_id") WHERE "deleted_at" IS NULL
       DO UPDATE SET "updated_at" = clock_timestamp()
     RETURNING "xmax" <> 0 AS "existed"`,
    [generateEntityId(undefined, "cacc"), customer_id]
  )
  return row.existed
}
