import type { TicketEventBody } from "../../../types"
import { isReopening } from "../utils/tickets/status-machine"

/** What other parts of the shop should hear of once everything is committed. */
export interface TicketOutcome {
  created: boolean
  updated: boolean
  assigned_to: string | null
  resolved: boolean
  reopened: boolean
}

export function outcomeOf(events: TicketEventBody[]): TicketOutcome {
  const outcome: TicketOutcome = {
    created: false,
    updated: false,
    assigned_to: null,
    resolved: false,
    reopened: false,
  }
  for (const event of events) {
    if (event.type === "created") {
      outcome.created = true
      continue
    }
    outcome.updated = true
    if (event.type === "status_changed") {
      outcome.resolved ||= event.payload.to === "resolved"
      outcome.reopened ||= isReopening(event.payload.from, event.payload.to)
    }
    if (event.type === "field_changed" && event.payload.field === "assignee_id") {
      outcome.assigned_to = event.payload.to
    }
  }
  return outcome
}
