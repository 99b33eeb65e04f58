import type { TicketPriority, TicketStatus } from "../../../types/ticket"
import type { DemoCategory } from "../desk"

/** One thing said on a ticket, `after` hours after the ticket began. */
export interface Line {
  kind: "inbound" | "outbound" | "note"
  /** the agent's address; a customer's line is the requester's */
  by: string | null
  after: number
  text: string
  /** addresses of agents mentioned in a note */
  mentions: string[]
  /** the status a reply leaves the ticket in, where that is not waiting for the customer */
  leaves?: "open" | "resolved"
}

/** A ticket of the demo, told in the order in which it happened. */
export interface Story {
  from: string
  subject: string
  /** how long ago it began */
  days: number
  status: TicketStatus
  category: DemoCategory
  lines: Line[]
  priority?: TicketPriority
  assignee?: string
  team?: string
  mailbox?: string
  /** name of the customer's service it is about */
  service?: string
  tags?: string[]
  isEscalated?: boolean
  /** subject of the story this one was merged into */
  mergedInto?: string
}

/** What the customer wrote. */
export const asks = (text: string, after = 0): Line => ({
  kind: "inbound",
  by: null,
  after,
  text,
  mentions: [],
})

/** What an agent replied. */
export const answers = (
  by: string,
  after: number,
  text: string,
  leaves?: Line["leaves"]
): Line => ({
  kind: "outbound",
  by,
  after,
  text,
  mentions: [],
  leaves,
})

/** What an agent noted for colleagues only. */
export const notes = (by: string, after: number, text: string, mentions: string[] = []): Line => ({
  kind: "note",
  by,
  after,
  text,
  mentions,
})
