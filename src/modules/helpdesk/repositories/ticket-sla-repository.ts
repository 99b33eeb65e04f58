import type { TicketRow, Timestamp } from "../utils/dto/rows"
import { execute, type Manager } from "./sql"

/** What a ticket's policy is chosen by, and since when it is to be chosen anew. */
export interface TicketSlaAsk {
  id: string
  customer_id: string | null
  service_id: string | null
  category_id: string | null
  mailbox_id: string | null
  needed_at: Timestamp | null
}

const ASK = `"id", "customer_id", "service_id", "category_id", "mailbox_id",
  "sla_choice_needed_at" AS "needed_at"`

/** Tickets whose policy has to be chosen anew, the longest waiting first. */
export async function listTicketsToChoose(
  manager: Manager,
  limit: number
): Promise<TicketSlaAsk[]> {
  return execute<TicketSlaAsk>(
    manager,
    `SELECT ${ASK} FROM "helpdesk_ticket"
     WHERE "sla_choice_needed_at" IS NOT NULL AND "deleted_at" IS NULL
     ORDER BY "sla_choice_needed_at" LIMIT ?`,
    [limit]
  )
}

/** The same question about given tickets, whether they wait or not. */
export async function readTicketSlaAsks(manager: Manager, ids: string[]): Promise<TicketSlaAsk[]> {
  return ids.length === 0
    ? []
    : execute<TicketSlaAsk>(
        manager,
        `SELECT ${ASK} FROM "helpdesk_ticket" WHERE "id" IN (?) AND "deleted_at" IS NULL`,
        [ids]
      )
}

const HAS_POLICIES = `EXISTS (
  SELECT 1 FROM "helpdesk_sla_policy" WHERE "archived_at" IS NULL AND "deleted_at" IS NULL)`

/**
 * Notes on locked tickets that what their policy was chosen by is another now; a sweep finds what
 * a crash left behind. A desk without SLA has nothing to choose.
 * @returns the tickets that wait for a choice
 */
export const requestSlaChoice = (manager: Manager, ids: string[]): Promise<TicketRow[]> =>
  request(manager, ids, `("sla_policy_id" IS NOT NULL OR ${HAS_POLICIES})`)

/** The same for tickets that are worked on again, of which nothing was promised so far. */
export const requestFirstSlaChoice = (manager: Manager, ids: string[]): Promise<TicketRow[]> =>
  request(manager, ids, `"sla_policy_id" IS NULL AND ${HAS_POLICIES}`)

async function request(manager: Manager, ids: string[], condition: string): Promise<TicketRow[]> {
  return ids.length === 0
    ? []
    : execute<TicketRow>(
        manager,
        `UPDATE "helpdesk_ticket" SET "sla_choice_needed_at" = clock_timestamp()
         WHERE "id" IN (?) AND ${condition} RETURNING *`,
        [ids]
      )
}

/** Says that nothing is left to choose, without a change to the ticket. */
export async function settleSlaChoice(manager: Manager, id: string): Promise<void> {
  await execute(
    manager,
    `UPDATE "helpdesk_ticket" SET "sla_choice_needed_at" = NULL
     WHERE "id" = ? AND "sla_choice_needed_at" IS NOT NULL`,
    [id]
  )
}
