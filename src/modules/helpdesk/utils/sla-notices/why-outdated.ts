import type { SlaNoticeKind } from "../../../../types/sla"
import type { ClockState } from "../sla/types"

interface NoticeFacts {
  kind: SlaNoticeKind
  stage: string
  due_at: Date
}

/**
 * Why a notice that is not told yet need not be told any more. `moved`: what it says is no longer
 * true, and may come true again. `overtaken`: something more severe is.
 */
export interface Outdated {
  type: "moved" | "overtaken"
  reason: string
}

/**
 * Whether a notice that is not told yet still is to be told; null = yes. A warning that is no longer
 * true would mislead, and one beside something worse only distract; a breach is told always.
 */
export function whyOutdated(notice: NoticeFacts, clock: ClockState, now: Date): Outdated | null {
  if (notice.kind === "breached") {
    return null
  }
  const moved = whyMoved(notice, clock)
  if (moved) {
    return { type: "moved", reason: `${moved} before this was told` }
  }
  const isOvertaken = notice.kind === "warning" && clock.noticed.some(isImminent)
  return isOvertaken || now > notice.due_at
    ? { type: "overtaken", reason: "something more severe came before this was told" }
    : null
}

function whyMoved({ due_at }: NoticeFacts, clock: ClockState): string | null {
  if (clock.met_at) {
    return "the target was met"
  }
  if (!clock.due_at) {
    return "the clock stood still"
  }
  return clock.due_at.getTime() === due_at.getTime() ? null : "the deadline was another"
}

/** Whether a stage before the deadline that comes later was noticed: this one need not come again. */
export const isOutranked = (stage: string, noticed: string[]): boolean =>
  noticed.some((other) => severityOf(other) > severityOf(stage))

function severityOf(stage: string): number {
  const warning = /^warning_(\d+)$/.exec(stage)
  return warning ? Number(warning[1]) : isImminent(stage) ? 100 : 0
}

/** Stages are named after their kind. A breach among them is of a former, shorter target. */
const isImminent = (stage: string): boolean => stage.startsWith("imminent")
