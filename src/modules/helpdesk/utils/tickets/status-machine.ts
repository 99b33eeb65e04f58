import type { TicketStatus } from "../../../../types"

export type TransitionVerdict = { type: "allowed" } | { type: "refused"; message: string }

/**
 * Which status an agent may set from which. `new` means nobody has acted, so nothing returns to
 * it; `merged` is reached by merging only; a closed ticket is reopened before it can wait again.
 */
const NEXT: Record<TicketStatus, readonly TicketStatus[]> = {
  new: ["open", "pending", "on_hold", "resolved", "closed", "spam"],
  open: ["pending", "on_hold", "resolved", "closed", "spam"],
  pending: ["open", "on_hold", "resolved", "closed", "spam"],
  on_hold: ["open", "pending", "resolved", "closed", "spam"],
  resolved: ["open", "pending", "on_hold", "closed", "spam"],
  closed: ["open", "pending", "spam"],
  spam: ["open", "closed"],
  merged: [],
}

export function checkTransition(from: TicketStatus, to: TicketStatus): TransitionVerdict {
  if (from === to || NEXT[from].includes(to)) {
    return { type: "allowed" }
  }
  return { type: "refused", message: reasonOf(from, to) }
}

function reasonOf(from: TicketStatus, to: TicketStatus): string {
  if (from === "merged") {
    return "This ticket was merged into another one. Work on the ticket it was merged into"
  }
  if (to === "merged") {
    return "A ticket becomes merged by merging it: use POST /admin/helpdesk/tickets/:id/merge"
  }
  if (to === "new") {
    return `"new" means that nobody has acted yet. Set "open" instead`
  }
  return `A ticket cannot go from "${from}" to "${to}". From "${from}" it can become: ${NEXT[from].join(", ")}`
}

/** Times that follow from being in a status. `undefined` leaves the column alone. */
export interface StatusTimes {
  resolved_at?: Date | null
  closed_at?: Date | null
  reopened_at?: Date
}

/** Resolving and closing set their time once; going back to work clears both and has one of its own. */
export function timesAfter(
  to: TicketStatus,
  current: { resolved_at: unknown; closed_at: unknown },
  now: Date
): StatusTimes {
  switch (to) {
    case "resolved":
      return { resolved_at: now, closed_at: null }
    case "closed":
      return { closed_at: now, ...(current.resolved_at ? {} : { resolved_at: now }) }
    case "new":
    case "open":
    case "pending":
    case "on_hold":
      return {
        resolved_at: null,
        closed_at: null,
        ...(current.resolved_at || current.closed_at ? { reopened_at: now } : {}),
      }
    case "merged":
    case "spam":
      return {}
  }
}

const FINISHED: readonly TicketStatus[] = ["resolved", "closed", "spam"]
const WORKING: readonly TicketStatus[] = ["new", "open", "pending", "on_hold"]

export const isReopening = (from: TicketStatus, to: TicketStatus): boolean =>
  FINISHED.includes(from) && WORKING.includes(to)
