import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { AccountFields } from "../utils/account-changes"

/** What of an account a policy is chosen by. */
export interface AccountContract extends Pick<
  AccountFields,
  "tier_id" | "contract_type" | "contract_ends_at" | "sla_policy_id"
> {
  customer_id: string
}

const managerOf = (context: Context): SqlEntityManager =>
  (context.transactionManager ?? context.manager) as SqlEntityManager

/**
 * Makes sure that a customer has an account and locks it until the transaction ends: two agents
 * who save at once write one after the other.
 * @returns whether it was there before
 */
export async function lockAccount(context: Context, customer_id: string): Promise<boolean> {
  const [row] = await managerOf(context).execute<{ existed: boolean }[]>(
    `INSERT INTO "helpdesk_customer_account" ("id", "customer_id") VALUES (?, ?)
     ON CONFLICT ("customer_id") WHERE "deleted_at" IS NULL
       DO UPDATE SET "updated_at" = clock_timestamp()
     RETURNING "xmax" <> 0 AS "existed"`,
    [generateEntityId(undefined, "cacc"), customer_id]
  )
  return row.existed
}

/** Whoever gives addresses to accounts waits here until the transaction of the other has ended. */
export async function lockAddresses(context: Context): Promise<void> {
  await managerOf(context).execute(
    "SELECT pg_advisory_xact_lock(hashtext('helpdesk_account_addresses'))"
  )
}

/** Read for every wave of mails, so without the entities a generated method makes of rows. */
export async function readContracts(
  context: Context,
  customer_ids: string[]
): Promise<AccountContract[]> {
  return customer_ids.length === 0
    ? []
    : managerOf(context).execute<AccountContract[]>(
        `SELECT "customer_id", "tier_id", "contract_type", "contract_ends_at", "sla_policy_id"
         FROM "helpdesk_customer_account" WHERE "customer_id" IN (?) AND "deleted_at" IS NULL`,
        [customer_ids]
      )
}
