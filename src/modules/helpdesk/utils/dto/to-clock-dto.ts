import { SLA_METRICS, type SlaClockDTO } from "../../../../types"
import { elapsedSeconds, isTicking, remainingSeconds } from "../sla"
import type { ClockState, PolicyVersion } from "../sla/types"

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/**
 * Clocks of a ticket as they are at `now`, in the order of its life. One whose target was taken out
 * of the policy is shown only where it was missed before.
 */
export const toClockDTOs = (
  clocks: ClockState[],
  versionOf: (id: string) => PolicyVersion,
  now: Date
): SlaClockDTO[] =>
  SLA_METRICS.flatMap((metric) => clocks.filter((clock) => clock.metric === metric))
    .filter((clock) => clock.target_minutes !== null || clock.breached_at !== null)
    .map((clock) => toClockDTO(clock, versionOf(clock.policy_version_id), now))

/** Whole seconds, rounded so that what is over time by less than one is already negative. */
function toClockDTO(clock: ClockState, version: PolicyVersion, now: Date): SlaClockDTO {
  const remaining = remainingSeconds(clock, version, now)
  return {
    metric: clock.metric,
    target_minutes: clock.target_minutes ?? 0,
    started_at: clock.started_at.toISOString(),
    due_at: iso(clock.due_at),
    paused_at: iso(clock.paused_at),
    met_at: iso(clock.met_at),
    breached_at: iso(clock.breached_at),
    remaining_seconds: remaining === null ? null : Math.floor(remaining),
    elapsed_seconds: Math.floor(elapsedSeconds(clock, version, now)),
    at_risk_at: iso(clock.at_risk_at),
    is_ticking: isTicking(clock, version, now),
  }
}
