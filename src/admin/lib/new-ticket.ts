import type { TicketCustomerDTO, TicketPriority } from "../../types"
import { isEmailAddress } from "./email-address"
import type { CreateTicketBody } from "./ticket-requests"

/** What the form for a new ticket holds; "" stands for nothing chosen. */
export interface NewTicket {
  customer: TicketCustomerDTO | null
  /** what it is about, of that customer */
  order: { id: string; display_id: number } | null
  serviceId: string
  email: string
  subject: string
  body: string
  priority: TicketPriority
  assigneeId: string
  teamId: string
  categoryId: string
}

export const EMPTY_TICKET: NewTicket = {
  customer: null,
  order: null,
  serviceId: "",
  email: "",
  subject: "",
  body: "",
  priority: "normal",
  assigneeId: "",
  teamId: "",
  categoryId: "",
}

export type NewTicketProblem = "requester" | "subject" | "message"

export function checkNewTicket(values: NewTicket): NewTicketProblem[] {
  const problems: [NewTicketProblem, boolean][] = [
    ["requester", !values.customer && !isEmailAddress(values.email.trim())],
    ["subject", values.subject.trim() === ""],
    ["message", values.body.trim() === ""],
  ]
  return problems.filter(([, isProblem]) => isProblem).map(([name]) => name)
}

export const toCreateBody = (values: NewTicket): CreateTicketBody => ({
  subject: values.subject.trim(),
  body_text: values.body.trim(),
  priority: values.priority,
  ...(values.customer
    ? { customer_id: values.customer.id }
    : { requester_email: values.email.trim() }),
  ...(values.order && { order_id: values.order.id }),
  ...(values.serviceId && { service_id: values.serviceId }),
  ...(values.assigneeId && { assignee_id: values.assigneeId }),
  ...(values.teamId && { team_id: values.teamId }),
  ...(values.categoryId && { category_id: values.categoryId }),
})
