import { emitEventStep } from "@medusajs/medusa/core-flows"
import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { TicketOutcome } from "../../modules/helpdesk/operations/outcome"
import { HelpdeskEvents } from "../../types"

export interface TicketNews {
  id: string
  outcome: TicketOutcome
}

/** Tells the shop what happened to tickets; an event nobody earned is an empty list, which emits nothing. */
export function emitTicketOutcomes(news: WorkflowData<TicketNews[]>): void {
  const events = transform(news, (tickets) => {
    const idsWhere = (happened: (outcome: TicketOutcome) => boolean) =>
      tickets.filter(({ outcome }) => happened(outcome)).map(({ id }) => ({ id }))
    return {
      created: idsWhere(({ created }) => created),
      updated: idsWhere(({ updated, created }) => updated && !created),
      resolved: idsWhere(({ resolved }) => resolved),
      reopened: idsWhere(({ reopened }) => reopened),
      assigned: tickets.flatMap(({ id, outcome }) =>
        outcome.assigned_to ? [{ id, assignee_id: outcome.assigned_to }] : []
      ),
    }
  })
  emitEventStep({ eventName: HelpdeskEvents.TICKET_CREATED, data: events.created }).config({
    name: "emit-ticket-created",
  })
  emitEventStep({ eventName: HelpdeskEvents.TICKET_UPDATED, data: events.updated }).config({
    name: "emit-ticket-updated",
  })
  emitEventStep({ eventName: HelpdeskEvents.TICKET_ASSIGNED, data: events.assigned }).config({
    name: "emit-ticket-assigned",
  })
  emitEventStep({ eventName: HelpdeskEvents.TICKET_RESOLVED, data: events.resolved }).config({
    name: "emit-ticket-resolved",
  })
  emitEventStep({ eventName: HelpdeskEvents.TICKET_REOPENED, data: events.reopened }).config({
    name: "emit-ticket-reopened",
  })
}
