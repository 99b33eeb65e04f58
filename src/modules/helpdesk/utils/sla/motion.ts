import { addBusinessSeconds } from "../business-time"
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
export function resume(clock: ClockState, version: PolicyVersion, at: Date): ClockState {
  if (clock.target_minutes === null) {
    return { ...clock, paused_at: clock.paused_at ?? at }
  }
  const running = { ...clock, running_since: at, paused_at: null }
  return { ...running, due_at: deadlineOf(running, clock.target_minutes, at, version) }
}

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
    return { ...unmet, paused_at: metAt }
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
  return clock.running_since ? resume(switched, to, moment) : switched
}

function freeze(clock: ClockState, version: PolicyVersion, at: Date): ClockState {
  return {
    ...noticeBreach(clock, at),
    elapsed_seconds: elapsedSeconds(clock, version, at),
    running_since: null,
    due_at: null,
  }
}

/** With nothing left the deadline is the one that passed, or now where a switch took the rest away. */
function deadlineOf(
  clock: ClockState,
  targetMinutes: number,
  since: Date,
  version: PolicyVersion
): Date {
  const left = targetMinutes * 60 - clock.elapsed_seconds
  return left > 0
    ? addBusinessSeconds(since, left, calendarOf(version))
    : (clock.breached_at ?? since)
}

const atLeast = (moment: Date, earliest: Date | null): Date =>
  earliest && earliest > moment ? earliest : moment
