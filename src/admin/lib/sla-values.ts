import type { SlaMetric, SlaNoticeKind, SlaPolicyDTO, TicketPriority, TierColor } from "../../types"
import { PRIORITIES } from "./ticket-values"

export const METRICS: SlaMetric[] = ["first_response", "next_response", "resolution"]
export const NOTICE_KINDS: SlaNoticeKind[] = ["warning", "imminent", "breached"]
export const TIER_COLORS: TierColor[] = ["grey", "green", "blue", "purple", "orange", "red"]

/** Minutes a policy promises for a priority: its own target, else that of all; null for none. */
export function targetMinutes(
  policy: Pick<SlaPolicyDTO, "targets">,
  metric: SlaMetric,
  priority: TicketPriority
): number | null {
  const ofMetric = policy.targets.filter((target) => target.metric === metric)
  const found =
    ofMetric.find((target) => target.priority === priority) ??
    ofMetric.find((target) => target.priority === null)
  return found?.minutes ?? null
}

/** The shortest and the longest target of a metric; null where no priority has one. */
export function targetRange(
  policy: Pick<SlaPolicyDTO, "targets">,
  metric: SlaMetric
): { shortest: number; longest: number } | null {
  const minutes = PRIORITIES.map((priority) => targetMinutes(policy, metric, priority)).filter(
    (value) => value !== null
  )
  return minutes.length > 0
    ? { shortest: Math.min(...minutes), longest: Math.max(...minutes) }
    : null
}
