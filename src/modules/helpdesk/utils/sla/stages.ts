import type { SlaNoticeKind } from "../../../../types/sla"
import { addBusinessSeconds } from "../business-time"
import { calendarOf } from "./calendar-of"
import type { ClockState, PolicyVersion } from "./types"

export interface Stage {
  kind: SlaNoticeKind
  /** as SlaNotice names it */
  name: string
  /** the first moment it is true */
  at: Date
  /** the deadline it is about */
  due_at: Date
}

/**
 * What there is to tell of a clock, told already or not, in the order of severity. A warning comes
 * at its share of the target; an imminent deadline `imminent_minutes` business minutes before it,
 * but not before the clock has begun; a breach a millisecond after the deadline, for what is done
 * at the deadline is in time. A clock that stands still or is met has nothing left but its breach.
 */
export function stagesOf(clock: ClockState, version: PolicyVersion): Stage[] {
  const breach = breachOf(clock)
  return [
    ...(hasTimeLeft(clock) ? risksOf(clock, version) : []),
    ...(breach ? [breach] : []),
    ...repeatsOf(clock, version),
  ]
}

/** When the deadline begins to be at risk; null while the clock does not run. */
export function riskBeginsAt(clock: ClockState, version: PolicyVersion): Date | null {
  const times = risksOf(clock, version).map(({ at }) => at.getTime())
  return times.length > 0 ? new Date(Math.min(...times)) : null
}

/** A clock that goes on with nothing left is late already: nothing to warn of. */
const hasTimeLeft = ({ due_at, running_since }: ClockState): boolean =>
  due_at !== null && running_since !== null && due_at > running_since

export const isBreachStage = (stage: string): boolean => stage.startsWith("breached")

function breachOf({ breached_at, due_at }: ClockState): Stage | null {
  const deadline = breached_at ?? due_at
  return (
    deadline && { kind: "breached", name: "breached", at: justAfter(deadline), due_at: deadline }
  )
}

function risksOf(clock: ClockState, version: PolicyVersion): Stage[] {
  const { due_at, target_minutes } = clock
  if (!due_at || target_minutes === null) {
    return []
  }
  const { warning_percents, imminent_minutes } = version.snapshot
  const seconds = target_minutes * 60
  const warnings = [...warning_percents]
    .sort((a, b) => a - b)
    .map((percent): Stage => {
      const at = timeOfElapsed(clock, version, (seconds * percent) / 100)
      return { kind: "warning", name: `warning_${percent}`, at, due_at }
    })
  if (imminent_minutes <= 0) {
    return warnings
  }
  const at = timeOfElapsed(clock, version, seconds - imminent_minutes * 60)
  return [...warnings, { kind: "imminent", name: `imminent_${imminent_minutes}`, at, due_at }]
}

/**
 * Counted from the deadline as well as by elapsed time, for a pause after the breach lets the one
 * go on and the other stand still. The repeat waits for both.
 */
function repeatsOf(clock: ClockState, version: PolicyVersion): Stage[] {
  const { due_at, target_minutes } = clock
  if (!due_at || target_minutes === null) {
    return []
  }
  const calendar = calendarOf(version)
  return [...version.snapshot.breach_repeat_minutes]
    .sort((a, b) => a - b)
    .map((minutes): Stage => {
      const byDeadline = addBusinessSeconds(due_at, minutes * 60, calendar)
      const byElapsed = timeOfElapsed(clock, version, (target_minutes + minutes) * 60)
      const at = byDeadline > byElapsed ? byDeadline : byElapsed
      return { kind: "breached", name: `breached_${minutes}`, at: justAfter(at), due_at }
    })
}

/** When a running clock has counted so many seconds; the start of this run where it had before. */
function timeOfElapsed(clock: ClockState, version: PolicyVersion, seconds: number): Date {
  const since = clock.running_since ?? clock.started_at
  return addBusinessSeconds(since, seconds - clock.elapsed_seconds, calendarOf(version))
}

const justAfter = (moment: Date): Date => new Date(moment.getTime() + 1)
