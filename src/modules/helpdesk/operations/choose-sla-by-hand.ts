import type { Actor } from "../repositories/event-repository"
import type { Manager } from "../repositories/sql"
import { lockTickets } from "../repositories/ticket-repository"
import type { TicketRow } from "../utils/dto/rows"
import { slaOfTicket, type TicketSla } from "../utils/tickets/ticket-sla"
import { applySlaChoice, hasSla } from "./apply-sla-choice"
import { lockTicket } from "./change-ticket"

/** Enough to take a choice by hand back. */
export interface SlaChoiceUndo {
  ticket_id: string
  before: TicketSla | null
  written: TicketSla | null
}

/**
 * Gives a ticket a policy by hand, or sets one given by hand back.
 * @throws MedusaError as `applySlaChoice` does
 */
export async function chooseSlaByHand(
  manager: Manager,
  ticket_id: string,
  sla: TicketSla | null,
  actor: Actor,
  now: Date
): Promise<SlaChoiceUndo> {
  const before = slaOfTicket(await lockTicket(manager, ticket_id))
  await applySlaChoice(manager, ticket_id, sla, null, actor, now)
  return { ticket_id, before, written: sla }
}

/** Takes a choice back, for workflows that failed later on; what somebody chose since then stays. */
export async function undoChoiceByHand(
  manager: Manager,
  undo: SlaChoiceUndo,
  actor: Actor,
  now: Date
): Promise<void> {
  const [ticket] = await lockTickets(manager, [undo.ticket_id])
  if (ticket && ticket.status !== "merged" && stillStands(ticket, undo)) {
    await applySlaChoice(manager, ticket.id, undo.before, null, actor, now)
  }
}

/** What is chosen automatically once a choice was set back is nobody's decision, whatever it is. */
const stillStands = (ticket: TicketRow, { written }: SlaChoiceUndo): boolean =>
  written?.choice.because === "manual"
    ? hasSla(ticket, written)
    : ticket.sla_choice?.because !== "manual"
