import type { SlaMetric } from "../../../../types/sla"
import type { TicketPriority } from "../../../../types/ticket"
import type { PolicySnapshot } from "./types"

/** Business minutes; a target without a priority serves those that have none of their own. */
export function targetOf(
  snapshot: PolicySnapshot,
  metric: SlaMetric,
  priority: TicketPriority
): number | null {
  const ofMetric = snapshot.targets.filter((target) => target.metric === metric)
  const target =
    ofMetric.find((candidate) => candidate.priority === priority) ??
    ofMetric.find((candidate) => candidate.priority === null)
  return target?.minutes ?? null
}
