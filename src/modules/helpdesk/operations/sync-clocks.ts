import { loadVersions } from "../repositories/policy-version-cache"
import {
  readClockSubjects,
  writeClocks,
  writeDeadlines,
  type ClockChanges,
  type ClockSubject,
  type TicketDeadlines,
} from "../repositories/sla-clock-repository"
import { toClockRow } from "../repositories/sla-clock-rows"
import { readLaterVersionIds } from "../repositories/sla-policy-version-repository"
import type { Manager } from "../repositories/sql"
import type { TicketRow } from "../utils/dto/rows"
import { planClocks, type PlanClocksInput } from "../utils/sla"
import type { ClockFacts, ClockPlan } from "../utils/sla/types"

/**
 * Makes the clocks of tickets what their state asks for; every operation that changes such a state
 * ends with it. The tickets are locked before their clocks, here and everywhere.
 * @param ticket_ids of rows that are locked in this transaction
 * @param now when the change happened; absent = the database's clock
 * @returns those tickets whose deadlines changed, by id
 */
export async function syncClocks(
  manager: Manager,
  ticket_ids: string[],
  now?: Date
): Promise<Map<string, TicketRow>> {
  const subjects = ticket_ids.length > 0 ? await readClockSubjects(manager, ticket_ids) : []
  if (subjects.length === 0) {
    return new Map()
  }
  const versions = await loadVersionsFor(manager, subjects)
  const changes: ClockChanges = { gone: [], changed: [], added: [] }
  const deadlines: TicketDeadlines[] = []
  for (const subject of subjects) {
    const plan = planOf(subject, versions, now)
    collectChanges(changes, subject, plan)
    deadlines.push(...changedDeadlines(subject, plan))
  }
  await writeClocks(manager, changes)
  const tickets = await writeDeadlines(manager, deadlines)
  return new Map(tickets.map((ticket) => [ticket.id, ticket]))
}

/** The same for one ticket; answers it as it is now. */
export async function syncTicketClocks(
  manager: Manager,
  ticket: TicketRow,
  now?: Date
): Promise<TicketRow> {
  const changed = await syncClocks(manager, [ticket.id], now)
  return changed.get(ticket.id) ?? ticket
}

/** The latest of what happened: no clock is planned for a moment before its own facts. */
export function momentOf(facts: ClockFacts, now: Date | null): Date {
  const { created_at, first_responded_at, unanswered_since, answered_at, reopened_at } = facts
  const moments = [now, created_at, first_responded_at, unanswered_since, answered_at, reopened_at]
  return new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)))
}

const versionsOf = ({ current_version_id, clocks }: ClockSubject): string[] => [
  ...(current_version_id ? [current_version_id] : []),
  ...clocks.map((clock) => clock.policy_version_id),
]

type Versions = Pick<PlanClocksInput, "versionOf" | "newerOf">

/**
 * Later versions are asked for only where clocks count by another one than their ticket's policy
 * has. One of them may be newer than what the subjects say: somebody edited the policy between the
 * two questions, and the clocks follow.
 */
async function loadVersionsFor(manager: Manager, subjects: ClockSubject[]): Promise<Versions> {
  const outdated = subjects.flatMap(({ clocks, current_version_id }) =>
    clocks.map((clock) => clock.policy_version_id).filter((id) => id !== current_version_id)
  )
  const later = await readLaterVersionIds(manager, [...new Set(outdated)])
  const versionOf = await loadVersions(manager, [
    ...subjects.flatMap(versionsOf),
    ...later.map(({ id }) => id),
  ])
  const newerOf: Versions["newerOf"] = ({ id, policy_id }) => {
    const ofPolicy = later.filter((version) => version.policy_id === policy_id)
    const known = ofPolicy.findIndex((version) => version.id === id)
    return ofPolicy.slice(known + 1).map((version) => versionOf(version.id))
  }
  return { versionOf, newerOf }
}

function planOf(subject: ClockSubject, versions: Versions, now?: Date): ClockPlan {
  const { clocks, facts, current_version_id, read_at } = subject
  const current = current_version_id ? versions.versionOf(current_version_id) : null
  return planClocks({ clocks, facts, current, ...versions, at: momentOf(facts, now ?? read_at) })
}

function collectChanges(changes: ClockChanges, subject: ClockSubject, plan: ClockPlan): void {
  const { ticket_id } = subject
  const before = new Map(subject.clocks.map((clock) => [clock.id, toClockRow(ticket_id, clock)]))
  for (const clock of plan.clocks) {
    const row = toClockRow(ticket_id, clock)
    if (clock.id === null) {
      changes.added.push(row)
    } else if (JSON.stringify(row) !== JSON.stringify(before.get(clock.id))) {
      changes.changed.push({ id: clock.id, ...row })
    }
    before.delete(clock.id)
  }
  changes.gone.push(...[...before.keys()].flatMap((id) => id ?? []))
}

function changedDeadlines(subject: ClockSubject, plan: ClockPlan): TicketDeadlines[] {
  const { next_due_at, at_risk_at } = plan
  return isSame(subject.next_due_at, next_due_at) && isSame(subject.at_risk_at, at_risk_at)
    ? []
    : [{ id: subject.ticket_id, next_due_at, at_risk_at }]
}

const isSame = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime()
