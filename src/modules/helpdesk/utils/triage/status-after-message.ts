import type { ClosedTicketPolicy } from "../../../../types/mailbox"
import type { TicketStatus } from "../../../../types/ticket"

const DAY = 24 * 60 * 60 * 1000

export interface ClosedTicketRule {
  policy: ClosedTicketPolicy
  /** days after closing in which a customer's message opens the same ticket again */
  reopen_days: number
}

/** What a customer's message does to the ticket it belongs to. */
export type StatusConsequence =
  | { kind: "keep" }
  | { kind: "reopen"; to: "open" }
  /** too long closed: a new ticket that names the old one */
  | { kind: "new_ticket" }

/** An automatic mail (out of office) must not be passed in here: it changes nothing. */
export function statusAfterCustomerMessage(
  ticket: { status: TicketStatus; closed_at: Date | null },
  rule: ClosedTicketRule,
  now: Date
): StatusConsequence {
  switch (ticket.status) {
    case "pending":
    case "on_hold":
    case "resolved":
      return { kind: "reopen", to: "open" }
    case "closed":
      return mayReopen(ticket.closed_at, rule, now)
        ? { kind: "reopen", to: "open" }
        : { kind: "new_ticket" }
    default:
      return { kind: "keep" }
  }
}

function mayReopen(closedAt: Date | null, rule: ClosedTicketRule, now: Date): boolean {
  const age = closedAt ? now.getTime() - closedAt.getTime() : 0
  return rule.policy === "reopen" && rule.reopen_days > 0 && age <= rule.reopen_days * DAY
}
