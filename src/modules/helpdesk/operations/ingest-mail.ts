import { readDesk } from "../repositories/ingest-lookup"
import type { DeskSnapshot, IngestLookup, IngestPlan } from "../repositories/ingest-rows"
import type { BoundSql } from "../repositories/ingest-sql"
import { writeIngestPlan, type NumberedTicket } from "../repositories/ingest-write"
import type { Manager } from "../repositories/sql"
import { shareOutTickets, type SharedTicket } from "./share-out-tickets"

export type { DeskSnapshot, IngestLookup, IngestPlan, NumberedTicket }

export interface IngestedWave<Plan extends IngestPlan> {
  plan: Plan
  tickets: NumberedTicket[]
  /** new tickets a team shared out at once */
  assigned: SharedTicket[]
}

/**
 * Reads and locks what a wave of mails may touch, lets `decide` say what becomes of them and writes
 * it, all in the transaction of `sql`. A mail's unique inbound_email_id makes a second time fail.
 */
export async function ingestMail<Plan extends IngestPlan>(
  sql: BoundSql,
  manager: Manager,
  lookup: IngestLookup,
  decide: (desk: DeskSnapshot) => Plan
): Promise<IngestedWave<Plan>> {
  const plan = decide(await readDesk(sql, lookup))
  const tickets = await writeIngestPlan(sql, plan)
  return { plan, tickets, assigned: await shareOutTickets(manager, tickets) }
}
