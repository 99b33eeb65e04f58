import { planClocks, planNotices } from "../../../modules/helpdesk/utils/sla"
import type {
  ClockPlan,
  ClockState,
  PlannedNotice,
  PolicyVersion,
} from "../../../modules/helpdesk/utils/sla/types"
import type { TicketPriority } from "../../../types/ticket"
import type { Step } from "./steps"

/** A notice of the past: told when it was due. */
export interface ToldNotice extends PlannedNotice {
  /** of the clock it is about */
  clock: Pick<ClockState, "metric" | "started_at">
  told_at: Date
}

interface Told {
  clocks: ClockState[]
  notices: ToldNotice[]
}

/** What a sweep that never slept would have told of one clock until `until`. */
function tell(clock: ClockState, version: PolicyVersion, until: Date): Told {
  const notices: ToldNotice[] = []
  let state = clock
  while (state.next_notice_at && state.next_notice_at <= until) {
    const told_at = state.next_notice_at
    const planned = planNotices(state, version, told_at)
    notices.push(...planned.notices.map((notice) => ({ ...notice, clock, told_at })))
    state = planned.clock
  }
  return { clocks: [state], notices }
}

const tellAll = (clocks: ClockState[], version: PolicyVersion, until: Date): Told => {
  const told = clocks.map((clock) => tell(clock, version, until))
  return {
    clocks: told.flatMap((one) => one.clocks),
    notices: told.flatMap((one) => one.notices),
  }
}

/**
 * A ticket's clocks as they stand `now`, counted step by step through its life, and all that was
 * told on the way: nothing old is left to be told at the first start.
 */
export function replayClocks(
  steps: Step[],
  priority: TicketPriority,
  version: PolicyVersion,
  now: Date
): ClockPlan & { notices: ToldNotice[] } {
  let plan: ClockPlan = { clocks: [], next_due_at: null, at_risk_at: null }
  const notices: ToldNotice[] = []
  const created_at = steps[0].at
  for (const { at, by: _by, ...facts } of steps) {
    const before = tellAll(plan.clocks, version, at)
    notices.push(...before.notices)
    plan = planClocks({
      clocks: before.clocks,
      facts: { ...facts, priority, created_at, reopened_at: null },
      current: version,
      versionOf: () => version,
      newerOf: () => [],
      at,
    })
  }
  const last = tellAll(plan.clocks, version, now)
  return { ...plan, clocks: last.clocks, notices: [...notices, ...last.notices] }
}
