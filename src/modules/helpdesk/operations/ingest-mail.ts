import { readDesk } from "../repositories/ingest-lookup"
import type { DeskSnapshot, IngestLookup, IngestPlan } from "../repositories/ingest-rows"
import type { BoundSql } from "../repositories/ingest-sql"
import { writeIngestPlan, type NumberedTicket } from "../repositories/ingest-write"

export type { DeskSnapshot, IngestLookup, IngestPlan, NumberedTicket }

/**
 * Reads and locks what a wave of mails may touch, lets `decide` say what becomes of them and writes
 * it, all in the transaction of `sql`. A mail's unique inbound_email_id makes a second time fail.
 */
export async function ingestMail<Plan extends IngestPlan>(
  sql: BoundSql,
  lookup: IngestLookup,
  decide: (desk: DeskSnapshot) => Plan
): Promise<{ plan: Plan; tickets: NumberedTicket[] }> {
  const plan = decide(await readDesk(sql, lookup))
  return { plan, tickets: await writeIngestPlan(sql, plan) }
}
