import type { SlaNoticeKind } from "../../../../types/sla"
import type { ClockState } from "../sla/types"

interface NoticeFacts {
  kind: SlaNoticeKind
  due_at: Date
}

/**
 * Why a notice that is not told yet need not be told any more, or null. A warning that is no longer
 * true would mislead, and one beside something worse only distract; a breach is told always.
 */
export function whyOutdated(notice: NoticeFacts, clock: ClockState, now: Date): string | null {
  if (notice.kind === "breached") {
    return null
  }
  if (clock.met_at) {
    return "the target was met before this was told"
  }
  if (!clock.due_at) {
    return "the clock stood still before this was told"
  }
  if (clock.due_at.getTime() !== notice.due_at.getTime()) {
    return "the deadline was another before this was told"
  }
  return now > clock.due_at || (notice.kind === "warning" && clock.noticed.some(isImminent))
    ? "something more severe came before this was told"
    : null
}

/** Stages are named after their kind. A breach among them is of a former, shorter target. */
const isImminent = (stage: string): boolean => stage.startsWith("imminent")
