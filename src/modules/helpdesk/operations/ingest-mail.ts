import { readDesk } from "../repositories/ingest-lookup"
import type { DeskSnapshot, IngestLookup, IngestPlan } from "../repositories/ingest-rows"
import type { BoundSql } from "../repositories/ingest-sql"
import { writeIngestPlan, type NumberedTicket } from "../repositories/ingest-write"
import { writeClocks } from "../repositories/sla-clock-repository"
import type { Manager } from "../repositories/sql"
import { requestFirstSlaChoice } from "../repositories/ticket-sla-repository"
import { planFirstClocks } from "./first-clocks"
import { shareOutTickets, type SharedTicket } from "./share-out-tickets"
import { syncClocks } from "./sync-clocks"

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
  const first = await planFirstClocks(manager, plan.tickets)
  const tickets = await writeIngestPlan(sql, { ...plan, tickets: first.tickets })
  await writeClocks(manager, { gone: [], changed: [], added: first.clocks })
  await requestFirstSlaChoice(manager, plan.reopened)
  await syncClocks(
    manager,
    plan.progress.map(({ id }) => id)
  )
  return { plan, tickets, assigned: await shareOutTickets(manager, tickets) }
}
