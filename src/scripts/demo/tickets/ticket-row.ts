import { previewOf } from "../../../modules/mail/utils/content"
import { FIRST_LINE } from "../desk"
import { SUPPORT } from "../mailboxes"
import type { TicketContext } from "./context"
import { timeOf, type Step } from "./steps"
import type { Story } from "./story"

/** What a story's ticket is about; decides its policy. */
export function subjectOf(story: Story, context: TicketContext) {
  return {
    customer_id: context.customers[story.from]?.id ?? null,
    service_id: story.service ? context.services[story.from][story.service] : null,
    category_id: context.desk.categories[story.category],
    mailbox_id: context.mailboxes[story.mailbox ?? SUPPORT],
  }
}

/** The columns of a story's ticket, with the summary of its messages that lists show. */
export function ticketRow(story: Story, steps: Step[], context: TicketContext, now: Date) {
  const customer = context.customers[story.from]
  const messages = story.lines.filter(({ kind }) => kind !== "note")
  const last = messages[messages.length - 1]
  const standing = steps[steps.length - 1]
  const isClosed = story.status === "closed"
  return {
    ...subjectOf(story, context),
    subject: story.subject,
    status: story.status,
    priority: story.priority ?? ("normal" as const),
    channel: "email" as const,
    requester_email: story.from,
    requester_name: customer ? `${customer.first_name} ${customer.last_name}` : null,
    assignee_id: story.assignee ? context.users[story.assignee] : null,
    team_id: context.desk.teams[story.team ?? FIRST_LINE],
    tags: story.tags ?? [],
    escalation_level: story.isEscalated ? 1 : 0,
    escalated_at: story.isEscalated ? standing.at : null,
    first_responded_at: standing.first_responded_at,
    resolved_at: standing.resolved_at,
    closed_at: isClosed ? standing.at : null,
    last_message_at: timeOf(story, last.after, now),
    last_message_direction: last.kind === "inbound" ? ("inbound" as const) : ("outbound" as const),
    last_message_preview: previewOf(last.text),
    unanswered_since: standing.unanswered_since,
    message_count: messages.length,
    created_at: steps[0].at,
    updated_at: standing.at,
  }
}
