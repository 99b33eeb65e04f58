import type { EventCause } from "../../../types/ticket"
import type { TicketEventBody } from "../../../types/ticket-event"
import type { Step } from "./steps"
import type { Story } from "./story"

export interface HistoryEntry {
  body: TicketEventBody
  cause: EventCause
  /** address of the agent, null for mail and for what happens by itself */
  by: string | null
  at: Date
}

function statusChange(before: Step, step: Step): HistoryEntry {
  const closedByItself = step.status === "closed" && !step.by
  return {
    body: { type: "status_changed", payload: { from: before.status, to: step.status } },
    cause: step.by ? "user" : closedByItself ? "system" : "mail",
    by: step.by,
    at: step.at,
  }
}

/** The events a story leaves behind: an agent's first act takes the ticket, the rest are its steps. */
export function historyOf(story: Story, steps: Step[], assigneeId: string | null): HistoryEntry[] {
  const entries: HistoryEntry[] = [
    {
      body: { type: "created", payload: { channel: "email" } },
      cause: "mail",
      by: null,
      at: steps[0].at,
    },
  ]
  const first = steps.find(({ by }) => by)
  if (first && assigneeId)
    entries.push({
      body: {
        type: "field_changed",
        payload: { field: "assignee_id", from: null, to: assigneeId },
      },
      cause: "user",
      by: first.by,
      at: first.at,
    })
  steps.forEach((step, i) => {
    // A merge leaves marks of its own, on both tickets.
    if (i > 0 && step.status !== steps[i - 1].status && step.status !== "merged")
      entries.push(statusChange(steps[i - 1], step))
  })
  return entries
}
