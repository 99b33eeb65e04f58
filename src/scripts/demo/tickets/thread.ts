import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { TicketContext } from "./context"
import { historyOf } from "./history"
import { messageRow, type WrittenTicket } from "./message-row"
import { timeOf, type Step } from "./steps"
import type { Story } from "./story"

export interface Writing {
  helpdesk: HelpdeskModuleService
  context: TicketContext
  now: Date
  signingKey: Buffer
}

/** Who is on a ticket, what was said and noted, and what happened. */
export async function writeThread(
  story: Story,
  steps: Step[],
  ticket: WrittenTicket,
  writing: Writing
): Promise<void> {
  const { helpdesk, context, now } = writing
  const customer = context.customers[story.from]
  await helpdesk.createTicketParticipants({
    ticket_id: ticket.id,
    role: "requester",
    email: story.from,
    name: ticket.requester_name,
    customer_id: customer?.id ?? null,
    is_confirmed: true,
  })
  const messages = story.lines.filter(({ kind }) => kind !== "note")
  await helpdesk.createTicketMessages(
    messages.map((line) => messageRow(story, line, ticket, context, writing))
  )
  const notes = story.lines.filter(({ kind }) => kind === "note")
  await helpdesk.createTicketNotes(
    notes.map((line) => ({
      ticket_id: ticket.id,
      author_id: line.by ? context.users[line.by] : null,
      body: line.text,
      mentions: line.mentions.map((email) => context.users[email]),
      created_at: timeOf(story, line.after, now),
    }))
  )
  const assigneeId = story.assignee ? context.users[story.assignee] : null
  await helpdesk.createTicketEvents(
    historyOf(story, steps, assigneeId).map(({ body, cause, by, at }) => ({
      ticket_id: ticket.id,
      ...body,
      cause,
      actor_id: by ? context.users[by] : null,
      created_at: at,
    }))
  )
}

/** Points a merged ticket at the one its story goes on in, and leaves the mark on both. */
export async function merge(
  source: WrittenTicket,
  target: WrittenTicket,
  at: Date,
  writing: Writing
) {
  const { helpdesk } = writing
  await helpdesk.updateTickets({ id: source.id, merged_into_id: target.id })
  const mark = (on: WrittenTicket, type: "merged_into" | "merged_from", other: WrittenTicket) => ({
    ticket_id: on.id,
    type,
    cause: "user" as const,
    payload: { ticket_id: other.id, display_id: other.display_id },
    created_at: at,
  })
  await helpdesk.createTicketEvents([
    mark(source, "merged_into", target),
    mark(target, "merged_from", source),
  ])
}
