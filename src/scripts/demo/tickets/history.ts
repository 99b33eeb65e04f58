import type { EventCause, TicketStatus } from "../../../types/ticket"
import type { TicketEventBody } from "../../../types/ticket-event"
import type { Line, Story } from "./story"

const HOUR_MS = 3_600_000

/** Where a story's line lies in time, told backwards from `now`. */
export const timeOf = (story: Story, after: number, now: Date): Date =>
  new Date(now.getTime() - story.days * 24 * HOUR_MS + after * HOUR_MS)

export interface HistoryEntry {
  body: TicketEventBody
  cause: EventCause
  /** address of the agent, null for mail */
  by: string | null
  after: number
}

interface Progress {
  status: TicketStatus
  entries: HistoryEntry[]
}

function moveTo(progress: Progress, to: TicketStatus, line: Pick<Line, "by" | "after">): void {
  if (progress.status === to) return
  progress.entries.push({
    body: { type: "status_changed", payload: { from: progress.status, to } },
    cause: line.by ? "user" : "mail",
    by: line.by,
    after: line.after,
  })
  progress.status = to
}

/**
 * The events a story leaves behind: an agent's first act takes the ticket, a reply makes it wait
 * for the customer, the customer's answer brings it back, and it ends in the story's status.
 */
export function historyOf(story: Story, assigneeId: string | null): HistoryEntry[] {
  const created: HistoryEntry = {
    body: { type: "created", payload: { channel: "email" } },
    cause: "mail",
    by: null,
    after: 0,
  }
  const progress: Progress = { status: "new", entries: [created] }
  const first = story.lines.find(({ by }) => by)
  if (first && assigneeId)
    progress.entries.push({
      body: {
        type: "field_changed",
        payload: { field: "assignee_id", from: null, to: assigneeId },
      },
      cause: "user",
      by: first.by,
      after: first.after,
    })
  for (const line of story.lines) {
    if (line.kind === "note") moveTo(progress, "open", line)
    if (line.kind === "outbound") moveTo(progress, "pending", line)
    if (line.kind === "inbound" && progress.status !== "new") moveTo(progress, "open", line)
  }
  const end = story.lines[story.lines.length - 1].after
  if (story.status === "closed") moveTo(progress, "resolved", { by: first?.by ?? null, after: end })
  if (story.status !== "merged")
    moveTo(progress, story.status, { by: story.assignee ?? null, after: end })
  return progress.entries
}
