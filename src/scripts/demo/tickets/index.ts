import type { MedusaContainer } from "@medusajs/framework/types"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"
import { changes } from "./changes"
import type { TicketContext } from "./context"
import { faults } from "./faults"
import { historyOf, timeOf } from "./history"
import { invoices } from "./invoices"
import { messageRow, type WrittenTicket } from "./message-row"
import { questions } from "./questions"
import type { Story } from "./story"
import { ticketRow } from "./ticket-row"

/** Oldest first, so that numbers grow with time. */
const stories = [...faults, ...changes, ...invoices, ...questions].sort((a, b) => b.days - a.days)

interface Writing {
  helpdesk: HelpdeskModuleService
  context: TicketContext
  now: Date
  signingKey: Buffer
}

async function writeThread(story: Story, ticket: WrittenTicket, writing: Writing): Promise<void> {
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
  await helpdesk.createTicketEvents(
    historyOf(story, story.assignee ? context.users[story.assignee] : null).map((entry) => ({
      ticket_id: ticket.id,
      type: entry.body.type,
      payload: entry.body.payload,
      cause: entry.cause,
      actor_id: entry.by ? context.users[entry.by] : null,
      created_at: timeOf(story, entry.after, now),
    }))
  )
}

/** Points a merged ticket at the one its story goes on in, and leaves the mark on both. */
async function merge(source: WrittenTicket, target: WrittenTicket, at: Date, writing: Writing) {
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

/** Forty-one tickets over ninety days, in every state. Nothing is written where tickets exist. */
export async function seedTickets(
  container: MedusaContainer,
  context: TicketContext
): Promise<void> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  const [existing] = await helpdesk.listTickets({}, { take: 1 })
  if (existing) return
  const writing = { helpdesk, context, now: new Date(), signingKey: mail.signingKeys()[0] }
  const bySubject = new Map<string, WrittenTicket>()
  for (const story of stories) {
    const ticket = await helpdesk.createTickets(ticketRow(story, context, writing.now))
    bySubject.set(story.subject, ticket)
    await writeThread(story, ticket, writing)
    const target = story.mergedInto && bySubject.get(story.mergedInto)
    if (target) await merge(ticket, target, timeOf(story, 0.1, writing.now), writing)
  }
}
