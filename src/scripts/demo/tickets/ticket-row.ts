import { previewOf } from "../../../modules/mail/utils/content"
import { SUPPORT } from "../mailboxes"
import type { TicketContext } from "./context"
import { timeOf } from "./history"
import type { Story } from "./story"

const DAYS_UNTIL_CLOSED = 3

/** The columns of a story's ticket, with the summary of its messages that lists show. */
export function ticketRow(story: Story, context: TicketContext, now: Date) {
  const customer = context.customers[story.from]
  const at = (after: number) => timeOf(story, after, now)
  const messages = story.lines.filter(({ kind }) => kind !== "note")
  const last = messages[messages.length - 1]
  const end = at(story.lines[story.lines.length - 1].after)
  const firstReply = messages.find(({ kind }) => kind === "outbound")
  const isDone = story.status === "resolved" || story.status === "closed"
  const isWaiting = last.kind === "inbound" && (story.status === "new" || story.status === "open")
  return {
    subject: story.subject,
    status: story.status,
    priority: story.priority ?? ("normal" as const),
    channel: "email" as const,
    customer_id: customer?.id ?? null,
    requester_email: story.from,
    requester_name: customer ? `${customer.first_name} ${customer.last_name}` : null,
    mailbox_id: context.mailboxes[story.mailbox ?? SUPPORT],
    assignee_id: story.assignee ? context.users[story.assignee] : null,
    team_id: story.team ? context.desk.teams[story.team] : null,
    category_id: context.desk.categories[story.category],
    tags: story.tags ?? [],
    escalation_level: story.isEscalated ? 1 : 0,
    escalated_at: story.isEscalated ? end : null,
    first_responded_at: firstReply ? at(firstReply.after) : null,
    resolved_at: isDone ? end : null,
    closed_at: story.status === "closed" ? at(last.after + DAYS_UNTIL_CLOSED * 24) : null,
    last_message_at: at(last.after),
    last_message_direction: last.kind === "inbound" ? ("inbound" as const) : ("outbound" as const),
    last_message_preview: previewOf(last.text),
    unanswered_since: isWaiting ? at(last.after) : null,
    message_count: messages.length,
    created_at: at(0),
    updated_at: end,
  }
}
