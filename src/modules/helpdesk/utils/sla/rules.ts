import type { SlaMetric } from "../../../../types/sla"
import { OPEN_STATUSES, type TicketStatus } from "../../../../types/ticket"
import type { ClockFacts, ClockState } from "./types"

const OPEN: readonly TicketStatus[] = OPEN_STATUSES

export const isOpenStatus = (status: TicketStatus): boolean => OPEN.includes(status)

/** Whether time counts against a clock that is not met. */
export function mayRun(metric: SlaMetric, facts: ClockFacts, pausesOnHold: boolean): boolean {
  switch (facts.status) {
    case "new":
    case "open":
      return isOwed(metric, facts)
    case "on_hold":
      return metric === "resolution" ? !pausesOnHold : isOwed(metric, facts)
    default:
      return false
  }
}

/** A next response is owed only after the first was given, and only while somebody waits for it. */
export const isOwed = (metric: SlaMetric, facts: ClockFacts): boolean =>
  metric !== "next_response" ||
  (facts.first_responded_at !== null && facts.unanswered_since !== null)

/** When what the clock measures was done; null while it is not. */
export function metTime(clock: ClockState, facts: ClockFacts, at: Date): Date | null {
  switch (clock.metric) {
    case "first_response":
      return clock.met_at && isFirstKept(clock, clock.met_at, facts)
        ? clock.met_at
        : firstAnswer(clock, facts)
    case "next_response":
      return clock.met_at ? answerKept(clock, clock.met_at, facts) : answerTo(clock, facts)
    case "resolution":
      return resolvedTime(clock.met_at, facts, at)
  }
}

/**
 * An answer older than the clock came with another ticket's messages: it answers nobody who waits
 * here, and where nobody does there was nothing to answer from the start.
 */
function firstAnswer({ started_at }: ClockState, facts: ClockFacts): Date | null {
  const { first_responded_at, answered_at, unanswered_since } = facts
  if (first_responded_at === null || first_responded_at >= started_at) {
    return first_responded_at
  }
  if (answered_at !== null && answered_at >= started_at) {
    return answered_at
  }
  return unanswered_since ? null : started_at
}

/** It stays met as long as the answer is there, also where an earlier one joins it or all moved on. */
function isFirstKept({ started_at }: ClockState, metAt: Date, facts: ClockFacts): boolean {
  const { status, first_responded_at, answered_at } = facts
  const isThere = metAt <= started_at || (answered_at !== null && answered_at >= metAt)
  const hasNone = first_responded_at === null || first_responded_at > metAt
  return status === "merged" || (isThere && !hasNone)
}

/** Taking an answer back makes the message it answered wait again. */
function answerKept(clock: ClockState, metAt: Date, facts: ClockFacts): Date | null {
  const isGone = facts.answered_at === null || facts.answered_at < metAt
  return isGone && isWaitingFor(clock, facts) ? null : metAt
}

function answerTo(clock: ClockState, facts: ClockFacts): Date | null {
  const { answered_at } = facts
  const isAnswered = answered_at !== null && answered_at >= clock.started_at
  return isAnswered && !isWaitingFor(clock, facts) ? answered_at : null
}

/** The time of the latest answer cannot tell: a mail long under way is older than it, yet unanswered. */
const isWaitingFor = ({ started_at }: ClockState, { unanswered_since }: ClockFacts): boolean =>
  unanswered_since !== null && unanswered_since <= started_at

/** A ticket that was resolved before it became spam or was merged stays resolved in time. */
function resolvedTime(metAt: Date | null, facts: ClockFacts, at: Date): Date | null {
  switch (facts.status) {
    case "resolved":
    case "closed":
      return metAt ?? facts.resolved_at ?? at
    case "spam":
    case "merged":
      return metAt
    default:
      return null
  }
}
