import type { SlaClockDTO, TicketDTO } from "../../types"

/** What the browser knew of the viewer's overdue tickets, and when; its tabs share it. */
export interface LastLook {
  /** milliseconds since 1970 */
  at: number
  ids: string[]
}

/** An answer takes its time, and the server counts whole seconds. */
const SLACK_MS = 10_000

type Overdue = Pick<TicketDTO, "id" | "next_due_at" | "clocks">

/** The clock whose deadline a ticket's next one is. */
export const dueClock = ({ next_due_at, clocks }: Overdue): SlaClockDTO | undefined =>
  clocks.find(({ due_at }) => due_at !== null && due_at === next_due_at)

/** By what the server counted: its clock and the browser's may differ. */
const overdueMs = (ticket: Overdue): number => -(dueClock(ticket)?.remaining_seconds ?? 0) * 1000

/**
 * Those of the viewer's overdue tickets whose deadline has passed since the last look. One that was
 * late before somebody took it over is no news to them.
 * @param known null before the first look, which brings no news: those were overdue already
 */
export const breachNews = <Ticket extends Overdue>(
  known: LastLook | null,
  overdue: Ticket[],
  now: number
): Ticket[] =>
  known === null
    ? []
    : overdue.filter(
        (ticket) => !known.ids.includes(ticket.id) && overdueMs(ticket) <= now - known.at + SLACK_MS
      )
