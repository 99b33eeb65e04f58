import { businessSecondsBetween, isOpenAt } from "../business-time"
import { calendarOf } from "./calendar-of"
import type { ClockState, PolicyVersion } from "./types"

/** Business seconds that have counted so far. `version` is the one the clock names. */
export function elapsedSeconds(clock: ClockState, version: PolicyVersion, now: Date): number {
  if (!clock.running_since) {
    return clock.elapsed_seconds
  }
  const since = businessSecondsBetween(clock.running_since, now, calendarOf(version))
  return toMilliseconds(clock.elapsed_seconds + since)
}

/** Business seconds left, negative when overdue; null once met and without a target. */
export function remainingSeconds(
  clock: ClockState,
  version: PolicyVersion,
  now: Date
): number | null {
  if (clock.met_at || clock.target_minutes === null) {
    return null
  }
  return toMilliseconds(clock.target_minutes * 60 - elapsedSeconds(clock, version, now))
}

/** Whether business time passes right now: false while paused, met or closed for the night. */
export function isTicking(clock: ClockState, version: PolicyVersion, now: Date): boolean {
  return clock.running_since !== null && isOpenAt(now, calendarOf(version))
}

/** Sums of fractions drift; everything is counted in whole milliseconds. */
const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000
