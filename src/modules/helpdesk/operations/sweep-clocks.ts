import { SLA_NOTICE_KINDS, type SlaNoticeKind } from "../../../types"
import { loadVersions, type VersionOf } from "../repositories/policy-version-cache"
import { writeClocks } from "../repositories/sla-clock-repository"
import { toClockRow } from "../repositories/sla-clock-rows"
import {
  insertNoticeEvents,
  insertNotices,
  type NewNotice,
} from "../repositories/sla-notice-repository"
import {
  lockDueClocks,
  lockTicketsWithDueClocks,
  type DueClock,
} from "../repositories/sla-sweep-repository"
import { readOutdated } from "../repositories/sla-recalculation-repository"
import { attempt, type Manager } from "../repositories/sql"
import { planNotices } from "../utils/sla"
import { syncClocks } from "./sync-clocks"

/** How long a clock nothing can be planned for is left alone. */
const BROKEN_FOR_MS = 10 * 60_000

export interface SweptBatch {
  /** tickets that were looked at; 0 = nothing (more) is due that nobody else has at hand */
  tickets: number
  /** notices somebody has to hear of */
  notices: number
  /** clocks nothing could be planned for; they are tried again in ten minutes */
  broken: { clock_id: string; reason: string }[]
}

interface BatchPlan {
  clocks: DueClock[]
  notices: NewNotice[]
  broken: SweptBatch["broken"]
}

/**
 * Writes the notices of one batch of due clocks with all they bring about: the clocks' own marks,
 * the tickets' stories and who is to be told. Telling comes afterwards, see tell-notice.
 * @param limit clocks
 * @param askManagers who leads where no team and no profile says so; asked only when something is due
 */
export async function sweepClocks(
  manager: Manager,
  now: Date,
  limit: number,
  askManagers: () => Promise<string[]>
): Promise<SweptBatch> {
  const tickets = await lockTicketsWithDueClocks(manager, now, limit)
  if (tickets.length === 0) {
    return { tickets: 0, notices: 0, broken: [] }
  }
  await followEdits(manager, tickets, now)
  const due = await lockDueClocks(manager, tickets, now)
  const versionOf = await loadVersions(
    manager,
    due.map(({ clock }) => clock.policy_version_id)
  )
  const plan = planBatch(due, versionOf, now)
  const written = await insertNotices(manager, plan.notices, await askManagers(), now)
  const pending = written.filter(({ state }) => state === "pending")
  await insertNoticeEvents(
    manager,
    pending.filter(({ attempts }) => attempts === 0)
  )
  await writeClocks(manager, {
    gone: [],
    added: [],
    changed: plan.clocks.map(({ ticket_id, clock }) => ({
      id: clock.id,
      ...toClockRow(ticket_id, clock),
    })),
  })
  return { tickets: tickets.length, notices: pending.length, broken: plan.broken }
}

/**
 * An edit acts from the moment it was made, also on clocks that its recalculation has not come to
 * yet: a breach of what was agreed before could never be taken back. One that cannot follow goes
 * by what it has; the recalculation says why.
 */
async function followEdits(manager: Manager, tickets: string[], now: Date): Promise<void> {
  const outdated = await readOutdated(manager, tickets)
  const ids = [...new Set(outdated.map(({ ticket_id }) => ticket_id))]
  const follow = (some: string[]) => attempt(manager, () => syncClocks(manager, some, now))
  if (ids.length > 0 && (await follow(ids))) {
    for (const id of ids) {
      await follow([id])
    }
  }
}

/** One clock that cannot be planned must not keep the others from being told. */
function planBatch(due: DueClock[], versionOf: VersionOf, now: Date): BatchPlan {
  const plan: BatchPlan = { clocks: [], notices: [], broken: [] }
  for (const { ticket_id, clock } of due) {
    try {
      const version = versionOf(clock.policy_version_id)
      const planned = planNotices(clock, version, now)
      plan.clocks.push({ ticket_id, clock: { ...planned.clock, id: clock.id } })
      plan.notices.push(
        ...planned.notices.map((notice) => ({
          ...notice,
          clock_id: clock.id,
          ticket_id,
          metric: clock.metric,
          tells_manager:
            severityOf(notice.kind) >= severityOf(version.snapshot.notify_manager_from),
        }))
      )
    } catch (error) {
      const next_notice_at = new Date(now.getTime() + BROKEN_FOR_MS)
      plan.clocks.push({ ticket_id, clock: { ...clock, next_notice_at } })
      plan.broken.push({ clock_id: clock.id, reason: (error as Error).message })
    }
  }
  return plan
}

const severityOf = (kind: SlaNoticeKind): number => SLA_NOTICE_KINDS.indexOf(kind)
