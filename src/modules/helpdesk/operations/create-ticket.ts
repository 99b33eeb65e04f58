import type {
  EmailAddress,
  TicketChannel,
  TicketEventBody,
  TicketPriority,
  TicketStatus,
} from "../../../types"
import { insertEvents, type Actor } from "../repositories/event-repository"
import { upsertParticipant } from "../repositories/participant-repository"
import { insertRow, json, type Manager } from "../repositories/sql"
import { keepPolicies } from "../repositories/sla-policy-repository"
import { recountTicket } from "../repositories/ticket-repository"
import type { TicketRow } from "../utils/dto/rows"
import { raisePriority } from "../utils/sla"
import { normalTags } from "../utils/tickets/ticket-changes"
import { slaColumnsOf, type TicketSla } from "../utils/tickets/ticket-sla"
import { assignWithinTeam } from "./assign-within-team"
import { outcomeOf, type TicketOutcome } from "./outcome"
import { syncTicketClocks } from "./sync-clocks"

export interface NewTicket {
  subject: string
  status?: TicketStatus
  priority?: TicketPriority
  channel: TicketChannel
  customer_id: string | null
  requester_email: string | null
  requester_name: string | null
  mailbox_id?: string | null
  assignee_id?: string | null
  team_id?: string | null
  category_id?: string | null
  service_id?: string | null
  order_id?: string | null
  related_ticket_id?: string | null
  tags?: string[]
  /** absent or null: no policy applies */
  sla?: TicketSla | null
  /** what the requester reported; null for a ticket that starts with an agent's message */
  message: { body_text: string; body_html: string | null } | null
}

/** Writes a ticket with its requester, first message and story. */
export async function createTicket(
  manager: Manager,
  input: NewTicket,
  actor: Actor
): Promise<{ ticket: TicketRow; outcome: TicketOutcome }> {
  const { message, sla = null, ...fields } = input
  const chosen = await automaticAssignee(manager, input)
  const columns = slaColumnsOf(sla)
  await keepPolicies(manager, sla ? [sla.policy_id] : [])
  const wanted = input.priority ?? "normal"
  const priority = sla?.min_priority ? raisePriority(wanted, sla.min_priority.value) : wanted
  const ticket = await insertRow<TicketRow>(manager, "helpdesk_ticket", "tkt", {
    ...definedOf(fields),
    ...columns,
    sla_choice: json(columns.sla_choice),
    priority,
    tags: normalTags(input.tags ?? []),
    assignee_id: input.assignee_id ?? chosen,
  })
  if (input.requester_email) {
    await upsertParticipant(manager, {
      ticket_id: ticket.id,
      role: "requester",
      email: input.requester_email,
      name: input.requester_name,
      user_id: null,
      customer_id: input.customer_id,
      is_confirmed: true,
    })
  }
  const events: TicketEventBody[] = [
    { type: "created", payload: { channel: input.channel } },
    ...(ticket.assignee_id ? [assigned(ticket.assignee_id)] : []),
  ]
  await insertEvents(manager, ticket.id, actor, events)
  if (priority !== wanted) {
    const payload = { from: wanted, to: priority, because: sla?.min_priority?.tier }
    await insertEvents(manager, ticket.id, RULE, [{ type: "priority_changed", payload }])
  }
  if (message) {
    await insertFirstMessage(manager, ticket, message)
  }
  const counted = await recountTicket(manager, ticket.id)
  return { ticket: await syncTicketClocks(manager, counted), outcome: outcomeOf(events) }
}

const RULE: Actor = { cause: "rule", actor_id: null }

const assigned = (to: string): TicketEventBody => ({
  type: "field_changed",
  payload: { field: "assignee_id", from: null, to },
})

const automaticAssignee = async (manager: Manager, input: NewTicket): Promise<string | null> =>
  input.team_id && !input.assignee_id ? assignWithinTeam(manager, input.team_id) : null

async function insertFirstMessage(
  manager: Manager,
  ticket: TicketRow,
  message: NonNullable<NewTicket["message"]>
): Promise<void> {
  const nobody: EmailAddress[] = []
  await insertRow(manager, "helpdesk_ticket_message", "tmsg", {
    ticket_id: ticket.id,
    direction: "inbound",
    author_type: "customer",
    author_id: ticket.customer_id,
    from_email: ticket.requester_email,
    from_name: ticket.requester_name,
    to: json(nobody),
    cc: json(nobody),
    subject: ticket.subject,
    body_text: message.body_text,
    body_html: message.body_html,
    visible_text: message.body_text,
    mailbox_id: ticket.mailbox_id,
    sent_at: ticket.created_at,
  })
}

const definedOf = <Value>(fields: Record<string, Value | undefined>): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined)
  )
