import type { ClockState, PlannedNotice, PolicyVersion } from "./types"
import { stagesOf, type Stage } from "./stages"

/**
 * What has to be told about a clock by now, each stage once. Of several stages that are due
 * together - a sweep after downtime - only the most severe is told, the others are superseded.
 * The clock that comes back knows them and is next due after `now`, or never.
 */
export function planNotices(
  clock: ClockState,
  version: PolicyVersion,
  now: Date
): { clock: ClockState; notices: PlannedNotice[] } {
  const noticed = noticeBreach(clock, now)
  const due = untold(noticed, version).filter(({ at }) => at <= now)
  const told = { ...noticed, noticed: [...noticed.noticed, ...due.map(({ name }) => name)] }
  return {
    clock: { ...told, next_notice_at: nextNoticeAt(told, version) },
    notices: due.map((stage, index) => ({
      kind: stage.kind,
      stage: stage.name,
      due_at: stage.due_at,
      state: index === due.length - 1 ? "pending" : "superseded",
    })),
  }
}

/** A deadline that has passed is a breach from then on, at exactly that deadline. */
export function noticeBreach(clock: ClockState, at: Date): ClockState {
  const isOver = clock.due_at !== null && clock.due_at < at
  return isOver ? { ...clock, breached_at: clock.breached_at ?? clock.due_at } : clock
}

/** When a sweep has to look at the clock again; may be past. */
export function nextNoticeAt(clock: ClockState, version: PolicyVersion): Date | null {
  const times = untold(clock, version).map(({ at }) => at.getTime())
  return times.length > 0 ? new Date(Math.min(...times)) : null
}

const untold = (clock: ClockState, version: PolicyVersion): Stage[] =>
  stagesOf(clock, version).filter(({ name }) => !clock.noticed.includes(name))
