import type { SlaClockDTO, SlaMetric } from "../../types"

/** Milliseconds since 1970: when an answer of the server came in, and what time it is now. */
export interface Moment {
  fetchedAt: number
  now: number
}

export type RunningLevel = "calm" | "at_risk" | "overdue"

/** What there is to say about a clock at one moment; `remaining` is business seconds. */
export type ClockView =
  | { state: "met"; isLate: boolean }
  | { state: "paused"; remaining: number | null; isLate: boolean }
  | { state: "running"; level: RunningLevel; remaining: number; isTicking: boolean }

const SECOND = 1_000
const HOUR_SECONDS = 3_600

/** A page looks at its watch now and then; an answer may be younger than that. */
const laterOf = ({ fetchedAt, now }: Moment): number => Math.max(now, fetchedAt)

/** The server answers whole seconds, and the answer has travelled. */
const AGREEMENT_SECONDS = 3

export function viewClock(clock: SlaClockDTO, moment: Moment): ClockView {
  if (clock.met_at) {
    return { state: "met", isLate: clock.breached_at !== null }
  }
  if (!clock.due_at) {
    const { remaining_seconds: remaining, breached_at } = clock
    return { state: "paused", remaining, isLate: breached_at !== null }
  }
  const remaining = remainingAt(clock, clock.due_at, moment)
  return {
    state: "running",
    level: levelOf(clock, clock.due_at, remaining, laterOf(moment)),
    remaining,
    isTicking: clock.is_ticking,
  }
}

/**
 * Business seconds left. Where nothing closes before the deadline they are the time until then,
 * which counts down evenly; else they follow from what the server said, seen from its answer.
 */
function remainingAt(clock: SlaClockDTO, dueAt: string, moment: Moment): number {
  const known = clock.remaining_seconds ?? 0
  if (!clock.is_ticking) {
    return known
  }
  const at = laterOf(moment)
  const counted = known - (at - moment.fetchedAt) / SECOND
  const direct = (Date.parse(dueAt) - at) / SECOND
  return Math.abs(direct - counted) <= AGREEMENT_SECONDS ? direct : counted
}

/** A deadline at closing time is over with nothing left and nothing ticking. */
function levelOf(clock: SlaClockDTO, dueAt: string, remaining: number, now: number): RunningLevel {
  if (remaining < 0 || (remaining === 0 && Date.parse(dueAt) < now)) {
    return "overdue"
  }
  const isAtRisk = clock.at_risk_at !== null && Date.parse(clock.at_risk_at) <= now
  return isAtRisk ? "at_risk" : "calm"
}

/** Share of the target that is used up, 0 to 1. */
export function shareUsed(clock: SlaClockDTO, view: ClockView): number {
  const target = clock.target_minutes * 60
  const used =
    view.state === "running"
      ? target - view.remaining
      : view.state === "paused" && view.remaining !== null
        ? target - view.remaining
        : clock.elapsed_seconds
  return target > 0 ? Math.min(1, Math.max(0, used / target)) : 1
}

/** Below an hour people watch the seconds; a minute more, so that none is missed on the way there. */
export const ticksEverySecond = (clock: SlaClockDTO): boolean =>
  clock.is_ticking && Math.abs(clock.remaining_seconds ?? 0) < HOUR_SECONDS + 60

const earliest = (clocks: SlaClockDTO[], rank: (clock: SlaClockDTO) => number) =>
  [...clocks].sort((one, other) => rank(one) - rank(other)).at(0)

/**
 * The clock a row shows: what runs and is due first; of a resolved ticket its resolution; else
 * what stands still with the least left; else what was met last.
 */
export function mostUrgent(clocks: SlaClockDTO[]): SlaClockDTO | null {
  const unmet = clocks.filter((clock) => !clock.met_at)
  const met = clocks.filter((clock) => clock.met_at)
  return (
    earliest(
      unmet.filter((clock) => clock.due_at),
      (clock) => Date.parse(clock.due_at ?? "")
    ) ??
    met.find((clock) => clock.metric === "resolution") ??
    earliest(unmet, (clock) => clock.remaining_seconds ?? Infinity) ??
    earliest(met, (clock) => -Date.parse(clock.met_at ?? "")) ??
    null
  )
}

/**
 * Promises of a ticket that were missed and that the clock it shows says nothing of: a breach is
 * never undone, also where another clock is more urgent by now.
 */
export const silentMisses = (
  clocks: SlaClockDTO[],
  shown: SlaClockDTO,
  view: ClockView
): SlaClockDTO[] =>
  clocks.filter((clock) => clock.breached_at && !(clock === shown && tellsBreach(view)))

const MOMENT_MS = 1_000

/** Done some time after the clock began, but before any business time had passed. */
export const wasMetWhileClosed = ({ started_at, met_at, elapsed_seconds }: SlaClockDTO): boolean =>
  met_at !== null && elapsed_seconds < 1 && Date.parse(met_at) - Date.parse(started_at) >= MOMENT_MS

/** Whether a clock's own words say that it was missed. */
export const tellsBreach = (view: ClockView): boolean =>
  view.state === "met" || (view.state === "running" && view.level === "overdue")

const METRICS: SlaMetric[] = ["first_response", "next_response", "resolution"]

/** One clock a metric, the first promise first. */
export const inMetricOrder = (clocks: SlaClockDTO[]): SlaClockDTO[] =>
  METRICS.flatMap((metric) => clocks.find((clock) => clock.metric === metric) ?? [])
