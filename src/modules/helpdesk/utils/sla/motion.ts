import { addBusinessSeconds, businessSecondsBetween } from "../business-time"
import { calendarOf } from "./calendar-of"
import { noticeBreach } from "./plan-notices"
import { elapsedSeconds } from "./reading"
import { isBreachStage } from "./stages"
import type { ClockState, PolicyVersion } from "./types"

/** Counts what has passed until `at` and stands still from then on; a deadline that passed is a breach. */
export function pause(clock: ClockState, version: PolicyVersion, at: Date): ClockState {
  return clock.running_since ? { ...freeze(clock, version, at), paused_at: at } : clock
}

/** Goes on with what is left. A clock without a target has nothing to run for. */
export const resume = (clock: ClockState, version: PolicyVersion, at: Date): ClockState =>
  run(clock, version, at, clock.breached_at)

/** `paused_at` stays on a clock that stood still: an answer taken back lets it stand still again. */
export function meet(clock: ClockState, version: PolicyVersion, at: Date): ClockState {
  return { ...freeze(clock, version, at), met_at: at }
}

/**
 * A response was taken back: the clock goes on as if it had never been met. A ticket was opened
 * again: the time it was resolved does not count.
 */
export function unmeet(clock: ClockState, version: PolicyVersion, metAt: Date): ClockState {
  const unmet = { ...clock, met_at: null }
  if (clock.metric === "resolution") {
    return { ...unmet, paused_at: clock.paused_at ?? metAt }
  }
  return clock.paused_at ? unmet : resume(unmet, version, metAt)
}

/** Counts until `at` by the old version and target and from then on by the new ones. */
export function switchTo(
  clock: ClockState,
  from: PolicyVersion,
  to: PolicyVersion,
  target: number | null,
  at: Date
): ClockState {
  const isSameTarget = clock.target_minutes === target
  if (clock.policy_version_id === to.id && isSameTarget) {
    return clock
  }
  const moment = atLeast(at, clock.running_since)
  const switched = {
    ...pause(clock, from, moment),
    policy_id: to.policy_id,
    policy_version_id: to.id,
    target_minutes: target,
    noticed: isSameTarget ? clock.noticed : clock.noticed.filter(isBreachStage),
  }
  if (!clock.running_since) {
    return noticeOverrun(switched, to, moment)
  }
  // The breach of another target says nothing of when this one was used up.
  return run(switched, to, moment, isSameTarget ? switched.breached_at : null)
}

/** `passed` is the deadline of a clock that has nothing left, where it is known. */
function run(
  clock: ClockState,
  version: PolicyVersion,
  since: Date,
  passed: Date | null
): ClockState {
  if (clock.target_minutes === null) {
    return { ...clock, paused_at: clock.paused_at ?? since }
  }
  const left = clock.target_minutes * 60 - clock.elapsed_seconds
  const running = { ...clock, running_since: since, paused_at: null }
  if (left <= 0 && passed) {
    return { ...running, due_at: passed }
  }
  const due_at =
    left < 0
      ? usedUpAt(clock, -left, version, since)
      : addBusinessSeconds(since, left, calendarOf(version))
  return { ...running, due_at }
}

/** A clock that stands still is breached, too, by a target that is less than what has counted. */
function noticeOverrun(clock: ClockState, version: PolicyVersion, at: Date): ClockState {
  const over = clock.elapsed_seconds - (clock.target_minutes ?? Infinity) * 60
  return over > 0 && !clock.met_at
    ? { ...clock, breached_at: clock.breached_at ?? usedUpAt(clock, over, version, at) }
    : clock
}

/** A deadline as much business time ago as it is over, at the earliest when the clock began. */
function usedUpAt(clock: ClockState, over: number, version: PolicyVersion, now: Date): Date {
  const calendar = calendarOf(version)
  const counted = businessSecondsBetween(clock.started_at, clock.paused_at ?? now, calendar)
  return addBusinessSeconds(clock.started_at, counted - over, calendar)
}

function freeze(clock: ClockState, version: PolicyVersion, at: Date): ClockState {
  return {
    ...noticeBreach(clock, at),
    elapsed_seconds: elapsedSeconds(clock, version, at),
    running_since: null,
    due_at: null,
  }
}

const atLeast = (moment: Date, earliest: Date | null): Date =>
  earliest && earliest > moment ? earliest : moment
