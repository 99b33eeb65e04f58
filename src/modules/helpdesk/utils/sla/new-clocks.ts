import type { SlaMetric } from "../../../../types/sla"
import { resume } from "./motion"
import { isOpenStatus, isOwed } from "./rules"
import { targetOf } from "./targets"
import type { ClockFacts, ClockState, PolicyVersion } from "./types"

/**
 * Clocks a ticket lacks. One that came finished, as imports do, gets none before somebody opens it
 * again: what passed until then was nobody's promise. One that came as spam gets them, standing
 * still, so that they have not run when somebody finds it is no spam.
 */
export function newClocks(
  clocks: ClockState[],
  facts: ClockFacts,
  current: PolicyVersion
): ClockState[] {
  if (clocks.length === 0 && !isOpenStatus(facts.status) && facts.status !== "spam") {
    return []
  }
  const lacks = (metric: SlaMetric): boolean => !clocks.some((clock) => clock.metric === metric)
  const isWaitedFor = clocks.some(({ metric, met_at }) => metric !== "resolution" && !met_at)
  const reopened = clocks.length === 0 ? facts.reopened_at : null
  const fresh: ClockState[] = []
  if (lacks("first_response")) {
    fresh.push(begin("first_response", reopened ?? firstResponseStart(facts), facts, current))
  }
  if (facts.unanswered_since && isOwed("next_response", facts) && !isWaitedFor) {
    fresh.push(begin("next_response", facts.unanswered_since, facts, current))
  }
  if (lacks("resolution")) {
    fresh.push(begin("resolution", reopened ?? facts.created_at, facts, current))
  }
  return fresh
}

/** Of a split ticket the message that waits is older than the ticket itself. */
export const firstResponseStart = ({ created_at, unanswered_since }: ClockFacts): Date =>
  unanswered_since && unanswered_since < created_at ? unanswered_since : created_at

/** A clock that has run since `startedAt`, by what its ticket is now. */
export function begin(
  metric: SlaMetric,
  startedAt: Date,
  facts: ClockFacts,
  current: PolicyVersion
): ClockState {
  const clock: ClockState = {
    id: null,
    metric,
    policy_id: current.policy_id,
    policy_version_id: current.id,
    target_minutes: targetOf(current.snapshot, metric, facts.priority),
    started_at: startedAt,
    elapsed_seconds: 0,
    running_since: null,
    due_at: null,
    at_risk_at: null,
    paused_at: null,
    met_at: null,
    breached_at: null,
    noticed: [],
    next_notice_at: null,
    is_live: true,
  }
  return resume(clock, current, startedAt)
}
