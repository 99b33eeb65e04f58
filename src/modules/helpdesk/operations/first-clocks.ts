import type { DatedTicketRow, NewTicketRow } from "../repositories/ingest-rows"
import { toClockRow, type ClockRow } from "../repositories/sla-clock-rows"
import { keepPolicies } from "../repositories/sla-policy-repository"
import { readCurrentVersions } from "../repositories/sla-policy-version-repository"
import type { Manager } from "../repositories/sql"
import { planClocks } from "../utils/sla"
import type { ClockFacts } from "../utils/sla/types"
import { momentOf } from "./sync-clocks"

export interface FirstClocks {
  tickets: DatedTicketRow[]
  clocks: Omit<ClockRow, "id">[]
}

/**
 * Clocks of tickets that are not written yet, so that each row is written once with its deadlines:
 * a ticket's twenty indexes are what a flood of mail costs most.
 */
export async function planFirstClocks(
  manager: Manager,
  tickets: NewTicketRow[]
): Promise<FirstClocks> {
  const policy_ids = [...new Set(tickets.flatMap(({ sla_policy_id }) => sla_policy_id ?? []))]
  await keepPolicies(manager, policy_ids)
  const current = await readCurrentVersions(manager, policy_ids)
  const ofPolicy = new Map(current.map((version) => [version.policy_id, version]))
  const clocks: FirstClocks["clocks"] = []
  const dated = tickets.map((ticket) => {
    const version = ticket.sla_policy_id ? ofPolicy.get(ticket.sla_policy_id) : undefined
    if (!version) {
      return { ...ticket, next_due_at: null, at_risk_at: null }
    }
    const facts = factsOf(ticket)
    const at = momentOf(facts, null)
    const plan = planClocks({
      clocks: [],
      facts,
      current: version,
      versionOf: () => version,
      newerOf: () => [],
      at,
    })
    clocks.push(...plan.clocks.map((clock) => toClockRow(ticket.id, clock)))
    return { ...ticket, next_due_at: iso(plan.next_due_at), at_risk_at: iso(plan.at_risk_at) }
  })
  return { tickets: dated, clocks }
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null
const read = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** A ticket that begins in this wave has at most one answer, its first. */
const factsOf = (ticket: NewTicketRow): ClockFacts => ({
  status: ticket.status,
  priority: ticket.priority,
  created_at: new Date(ticket.created_at),
  first_responded_at: read(ticket.first_responded_at),
  unanswered_since: read(ticket.unanswered_since),
  answered_at: read(ticket.first_responded_at),
  resolved_at: read(ticket.resolved_at),
  reopened_at: read(ticket.reopened_at),
})
