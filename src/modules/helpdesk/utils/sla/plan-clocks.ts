import { meet, pause, resume, switchTo, unmeet } from "./motion"
import { begin, firstResponseStart, newClocks } from "./new-clocks"
import { nextNoticeAt, noticeBreach } from "./plan-notices"
import { isOpenStatus, mayRun, metTime } from "./rules"
import { isBreachStage, riskBeginsAt } from "./stages"
import { targetOf } from "./targets"
import type { ClockFacts, ClockPlan, ClockState, PolicyVersion } from "./types"

export interface PlanClocksInput {
  /** all clocks of the ticket, met ones as well */
  clocks: ClockState[]
  facts: ClockFacts
  /** what the ticket's policy says now; null = it has none (any more) */
  current: PolicyVersion | null
  /** every version that the clocks name */
  versionOf: (id: string) => PolicyVersion
  /** all later versions of a version's policy, the oldest first */
  newerOf: (version: PolicyVersion) => PolicyVersion[]
  /**
   * when the facts became what they are, not before any of their times. One that is before what the
   * clocks know already - a change that waited for another one's lock - counts as that.
   */
  at: Date
}

/**
 * What the clocks of a ticket must be, given the ticket after a change. It compares, so it does
 * not matter which change it was, and planning twice changes nothing; a history is replayed by
 * planning each of its moments in turn. Clocks come back in their order, new ones behind them
 * with `id: null`. What was met stays as it is, unless it is undone.
 */
export function planClocks(given: PlanClocksInput): ClockPlan {
  const input = { ...given, at: latestOf(given.at, given.clocks) }
  const known = input.clocks.map((clock) => reconcile(startAnew(clock, input), input))
  const kept = known
    .flatMap((clock, index) =>
      isOverlapped(clock, known) ? afterOverlap(clock, input.clocks[index], input) : [clock]
    )
    .filter((clock) => !isLeftBehind(clock, input.facts))
  const fresh = input.current ? newClocks(kept, input.facts, input.current) : []
  const clocks = [...kept, ...fresh.map((clock) => reconcile(clock, input))]
  return {
    clocks,
    next_due_at: earliest(clocks.map(({ due_at }) => due_at)),
    at_risk_at: earliest(clocks.map(({ at_risk_at }) => at_risk_at)),
  }
}

/**
 * Messages that move between tickets take their time along: who waits longer than the ticket is
 * there has waited all that time, and a ticket they are gone from waits since it was made.
 */
function startAnew(clock: ClockState, { facts, current }: PlanClocksInput): ClockState {
  const startedAt = firstResponseStart(facts)
  // of a ticket that had no clocks before it was reopened, it began with that
  const isSame =
    clock.started_at.getTime() === startedAt.getTime() ||
    (clock.started_at > facts.created_at && startedAt >= facts.created_at)
  if (!current || isSame || clock.met_at || clock.metric !== "first_response") {
    return clock
  }
  const { id, breached_at } = clock
  const noticed = clock.noticed.filter(isBreachStage)
  return { ...begin("first_response", startedAt, facts, current), id, breached_at, noticed }
}

function reconcile(clock: ClockState, input: PlanClocksInput): ClockState {
  const metAt = metTime(clock, input.facts, input.at)
  if (clock.met_at && clock.met_at.getTime() === metAt?.getTime()) {
    return clock
  }
  const unmet = clock.met_at ? unmeet(clock, versionFor(clock, input), clock.met_at) : clock
  const upToDate = follow(unmet, input, metAt, stepsFrom(clock, unmet, input))
  const version = versionFor(upToDate, input)
  const moved = metAt ? meet(upToDate, version, metAt) : move(upToDate, version, input)
  return withMarks(noticeBreach(moved, input.at), version, input)
}

/**
 * An edited policy counts from its edit on, one edit after the other however late the clock gets to
 * know them; another policy or priority counts from now on. What happens later than the clock was
 * met does not concern it.
 */
function follow(
  clock: ClockState,
  input: PlanClocksInput,
  metAt: Date | null,
  steps: PolicyVersion[]
): ClockState {
  const { current, facts, at } = input
  let followed = clock
  let version = versionFor(clock, input)
  for (const next of steps) {
    const isEdit = next.policy_id === version.policy_id && next.created_at < at
    const since = isEdit ? next.created_at : at
    if (metAt && metAt <= since) {
      return followed
    }
    const before = targetOf(version.snapshot, clock.metric, facts.priority)
    const isSamePriority = followed.target_minutes === before
    const target = isSamePriority
      ? targetOf(next.snapshot, clock.metric, facts.priority)
      : followed.target_minutes
    followed = switchTo(followed, version, next, target, since)
    version = next
  }
  const target = current && targetOf(version.snapshot, clock.metric, facts.priority)
  return metAt ? followed : switchTo(followed, version, version, target, at)
}

/**
 * The versions a clock has to follow; none that is older than its own, for a change that began
 * before an edit must not lead it back. What was agreed while a ticket was resolved and is no
 * longer, its clock has never been under.
 */
function stepsFrom(before: ClockState, clock: ClockState, input: PlanClocksInput): PolicyVersion[] {
  const { current, newerOf } = input
  if (!current) {
    return []
  }
  const known = versionFor(clock, input)
  const newer = newerOf(known)
  const steps = current.policy_id === known.policy_id ? newer : [...newer, current]
  const isReopened = before.met_at !== null && clock.running_since === null
  return isReopened ? steps.slice(-1) : steps
}

function move(
  clock: ClockState,
  version: PolicyVersion,
  { facts, at }: PlanClocksInput
): ClockState {
  const runs =
    clock.target_minutes !== null && mayRun(clock.metric, facts, version.snapshot.pause_on_hold)
  if (runs === (clock.running_since !== null)) {
    return clock
  }
  return runs ? resume(clock, version, at) : pause(clock, version, at)
}

/** What sweeps, lists and recalculations look for. */
function withMarks(
  clock: ClockState,
  version: PolicyVersion,
  { facts, current }: PlanClocksInput
): ClockState {
  return {
    ...clock,
    at_risk_at: riskBeginsAt(clock, version),
    next_notice_at: nextNoticeAt(clock, version),
    is_live: clock.met_at === null && current !== null && isOpenStatus(facts.status),
  }
}

/**
 * Only one message at a time waits: an answer that is taken back, or moves to another ticket, can
 * make an older one wait again. Its clock goes on, unless only the later one is breached.
 */
const isOverlapped = (clock: ClockState, clocks: ClockState[]): boolean =>
  isWaiting(clock) && clocks.some((other) => isWaiting(other) && goesBefore(other, clock))

/** Nothing waits with it any more, but its breach is not undone: it ends as one that was met late. */
function afterOverlap(clock: ClockState, before: ClockState, input: PlanClocksInput): ClockState[] {
  if (!isBreached(clock)) {
    return []
  }
  const version = versionFor(clock, input)
  return [before.met_at ? before : withMarks(meet(clock, version, input.at), version, input)]
}

/** The message it waited with moved to another ticket: the next one must not inherit its time. */
const isLeftBehind = (clock: ClockState, facts: ClockFacts): boolean =>
  isWaiting(clock) &&
  !isBreached(clock) &&
  facts.unanswered_since === null &&
  facts.status !== "merged"

const goesBefore = (one: ClockState, other: ClockState): boolean =>
  isBreached(one) === isBreached(other) ? one.started_at < other.started_at : isBreached(one)

const isBreached = ({ breached_at }: ClockState): boolean => breached_at !== null

const isWaiting = ({ metric, met_at }: ClockState): boolean =>
  metric === "next_response" && met_at === null

const versionFor = (clock: ClockState, { current, versionOf }: PlanClocksInput): PolicyVersion =>
  current?.id === clock.policy_version_id ? current : versionOf(clock.policy_version_id)

/** No moment counts twice: a clock never goes on earlier than it stood still. */
function latestOf(at: Date, clocks: ClockState[]): Date {
  const known = clocks.flatMap(({ running_since, paused_at, met_at }) =>
    [running_since, paused_at, met_at].map((time) => time?.getTime() ?? 0)
  )
  return new Date(Math.max(at.getTime(), ...known))
}

function earliest(times: (Date | null)[]): Date | null {
  const set = times.flatMap((time) => (time ? [time.getTime()] : []))
  return set.length > 0 ? new Date(Math.min(...set)) : null
}
