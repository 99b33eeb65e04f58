import { insertEvents, type Actor } from "../repositories/event-repository"
import { keepPolicies } from "../repositories/sla-policy-repository"
import { json, updateRow, type Manager } from "../repositories/sql"
import {
  requestSlaChoice,
  settleSlaChoice,
  type TicketSlaAsk,
} from "../repositories/ticket-sla-repository"
import type { TicketRow, Timestamp } from "../utils/dto/rows"
import { iso } from "../utils/dto/to-dto"
import { raisePriority } from "../utils/sla"
import { slaColumnsOf, type TicketSla } from "../utils/tickets/ticket-sla"
import { refuseMerged } from "./add-note"
import { lockTicket } from "./change-ticket"
import { syncClocks, syncTicketClocks } from "./sync-clocks"

/** What the choice was made by; a ticket that has moved on meanwhile needs another one. */
export type ExpectedAsk = Pick<
  TicketSlaAsk,
  "customer_id" | "service_id" | "category_id" | "needed_at"
>

export type AppliedChoice = "applied" | "unchanged" | "stale"

/**
 * Gives a ticket the policy chosen for it. Elapsed time is kept: the clocks go on under the new one.
 * @param sla null where no policy applies
 * @param expected null for a choice by hand, which also replaces an earlier one by hand. One that
 * sets it back asks for another look: what it was chosen by may have changed meanwhile
 * @throws MedusaError(NOT_FOUND), or (NOT_ALLOWED) for a choice by hand on a merged ticket
 */
export async function applySlaChoice(
  manager: Manager,
  ticket_id: string,
  sla: TicketSla | null,
  expected: ExpectedAsk | null,
  actor: Actor,
  now: Date
): Promise<AppliedChoice> {
  const ticket = await lockTicket(manager, ticket_id)
  if (expected === null) {
    refuseMerged(ticket)
  } else if (hasMovedOn(ticket, expected)) {
    return "stale"
  }
  const isReset = expected === null && sla?.choice.because !== "manual"
  const isRaised = expected !== null && (await raiseToMinimum(manager, ticket, sla))
  if (isKept(ticket, sla, expected) || hasSla(ticket, sla)) {
    await (isReset ? requestSlaChoice(manager, [ticket.id]) : settleSlaChoice(manager, ticket.id))
    if (isRaised) {
      await syncClocks(manager, [ticket.id], now)
    }
    return isRaised ? "applied" : "unchanged"
  }
  const columns = slaColumnsOf(sla)
  await keepPolicies(manager, sla ? [sla.policy_id] : [])
  const changed = await updateRow<TicketRow>(manager, "helpdesk_ticket", ticket.id, {
    ...columns,
    sla_choice: json(columns.sla_choice),
    sla_choice_needed_at: isReset ? now : null,
  })
  if (expected === null || ticket.sla_policy_id !== columns.sla_policy_id) {
    const { sla_policy_id: to, sla_explanation: explanation, sla_choice: choice } = columns
    const payload = { from: ticket.sla_policy_id, to, explanation, choice }
    await insertEvents(manager, ticket.id, actor, [{ type: "sla_policy_changed", payload }])
  }
  await syncTicketClocks(manager, changed, now)
  return "applied"
}

/**
 * A ticket nobody has acted on is still a new one: who turns out to be its customer may have a tier
 * that asks for more. Later on a priority is what people made of it.
 */
async function raiseToMinimum(
  manager: Manager,
  ticket: TicketRow,
  sla: TicketSla | null
): Promise<boolean> {
  const { id, status, priority: from } = ticket
  const to = raisePriority(from, sla?.min_priority?.value ?? null)
  if (status !== "new" || to === from) {
    return false
  }
  await updateRow(manager, "helpdesk_ticket", id, { priority: to })
  await insertEvents(manager, id, { cause: "rule", actor_id: null }, [
    { type: "priority_changed", payload: { from, to, because: sla?.min_priority?.tier } },
  ])
  return true
}

const hasMovedOn = (ticket: TicketRow, expected: ExpectedAsk): boolean =>
  ticket.customer_id !== expected.customer_id ||
  ticket.service_id !== expected.service_id ||
  ticket.category_id !== expected.category_id ||
  timeOf(ticket.sla_choice_needed_at) !== timeOf(expected.needed_at)

const timeOf = (at: Timestamp | null): number | null => (at === null ? null : Date.parse(iso(at)))

/** What somebody chose by hand stays until somebody sets it back; a merged ticket is past choosing. */
const isKept = (ticket: TicketRow, sla: TicketSla | null, expected: ExpectedAsk | null): boolean =>
  ticket.status === "merged" ||
  (expected !== null && ticket.sla_choice?.because === "manual" && sla?.choice.because !== "manual")

/** Whether a ticket has this very choice. The words follow from the policy and the choice. */
export function hasSla(ticket: TicketRow, sla: TicketSla | null): boolean {
  const { sla_policy_id, sla_explanation, sla_choice } = slaColumnsOf(sla)
  return (
    ticket.sla_policy_id === sla_policy_id &&
    ticket.sla_explanation === sla_explanation &&
    ticket.sla_choice?.because === sla_choice?.because &&
    ticket.sla_choice?.reason === sla_choice?.reason &&
    ticket.sla_choice?.user_id === sla_choice?.user_id
  )
}
