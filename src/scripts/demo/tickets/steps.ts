import type { TicketStatus } from "../../../types/ticket"
import type { Line, Story } from "./story"

const HOUR_MS = 3_600_000
const HOURS_UNTIL_CLOSED = 72
const HOURS_UNTIL_MERGED = 0.1

/** How a story's ticket stands from one moment to the next. */
export interface Step {
  at: Date
  /** address of the agent, null for mail */
  by: string | null
  status: TicketStatus
  first_responded_at: Date | null
  answered_at: Date | null
  unanswered_since: Date | null
  resolved_at: Date | null
}

/** Where something lies in time that happened `after` hours into a story told backwards from `now`. */
export const timeOf = (story: Story, after: number, now: Date): Date =>
  new Date(now.getTime() + (after - story.days * 24) * HOUR_MS)

/**
 * What a line makes of a ticket: an agent's first act opens it, a reply makes it wait for the
 * customer unless it says otherwise, the customer's answer brings it back.
 */
function told(before: Step, line: Line, at: Date): Step {
  const step = { ...before, at, by: line.by }
  switch (line.kind) {
    case "note":
      return { ...step, status: before.status === "new" ? "open" : before.status }
    case "inbound":
      return {
        ...step,
        status: "open",
        unanswered_since: before.unanswered_since ?? at,
        resolved_at: null,
      }
    case "outbound":
      return {
        ...step,
        status: line.leaves ?? "pending",
        first_responded_at: before.first_responded_at ?? at,
        answered_at: at,
        unanswered_since: null,
        resolved_at: line.leaves === "resolved" ? at : null,
      }
  }
}

/** What comes after the last line, so that the story ends in its status. */
function endOf(story: Story, last: Step, at: (after: number) => Date): Step[] {
  const by = story.assignee ?? null
  const resolved: Step = {
    ...last,
    by,
    status: "resolved",
    resolved_at: last.resolved_at ?? last.at,
  }
  switch (story.status) {
    case "resolved":
      return [resolved]
    case "closed": {
      const after = story.lines[story.lines.length - 1].after + HOURS_UNTIL_CLOSED
      return [resolved, { ...resolved, by: null, status: "closed", at: at(after) }]
    }
    case "merged":
      return [{ ...last, by, status: "merged", at: at(HOURS_UNTIL_MERGED) }]
    default:
      return story.status === last.status ? [] : [{ ...last, by, status: story.status }]
  }
}

/** A ticket's life, step by step; the first is the mail that made it, the last is how it stands now. */
export function stepsOf(story: Story, now: Date): Step[] {
  const at = (after: number) => timeOf(story, after, now)
  const [, ...lines] = story.lines
  const steps: Step[] = [
    {
      at: at(0),
      by: null,
      status: "new",
      first_responded_at: null,
      answered_at: null,
      unanswered_since: at(0),
      resolved_at: null,
    },
  ]
  for (const line of lines) steps.push(told(steps[steps.length - 1], line, at(line.after)))
  return [...steps, ...endOf(story, steps[steps.length - 1], at)]
}
