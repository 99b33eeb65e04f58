import type { SlaMetric } from "./sla"

/** Domain events: stable names, past tense. Data of the ticket events is `{ id }`, see below. */
export const HelpdeskEvents = {
  TICKET_CREATED: "helpdesk.ticket.created",
  TICKET_UPDATED: "helpdesk.ticket.updated",
  TICKET_ASSIGNED: "helpdesk.ticket.assigned",
  TICKET_ESCALATED: "helpdesk.ticket.escalated",
  TICKET_RESOLVED: "helpdesk.ticket.resolved",
  TICKET_REOPENED: "helpdesk.ticket.reopened",
  TICKET_MERGED: "helpdesk.ticket.merged",
  MESSAGE_RECEIVED: "helpdesk.message.received",
  MESSAGE_SENT: "helpdesk.message.sent",
  MESSAGE_DELIVERY_FAILED: "helpdesk.message.delivery_failed",
  SLA_WARNING: "helpdesk.sla.warning",
  SLA_IMMINENT: "helpdesk.sla.imminent",
  SLA_BREACHED: "helpdesk.sla.breached",
} as const

export type HelpdeskEventName = (typeof HelpdeskEvents)[keyof typeof HelpdeskEvents]

export interface TicketEventData {
  /** ticket id */
  id: string
}

export interface TicketAssignedData extends TicketEventData {
  assignee_id: string
}

export interface TicketMergedData extends TicketEventData {
  into_ticket_id: string
}

export interface MessageEventData {
  /** message id */
  id: string
  ticket_id: string
}

export interface SlaNoticeEventData extends TicketEventData {
  /** notice id: the same one may be told twice after a crash */
  notice_id: string
  metric: SlaMetric
  due_at: string
}
