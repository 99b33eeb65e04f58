import { previewOf } from "../../../modules/mail/utils/content"
import type { EmailAddress } from "../../../types"
import type { DeskTicket } from "./desk"
import { inboundMessage } from "./message-row"
import { wordOfPerson } from "./word-of-person"
import type { PreparedMail } from "./types"
import type { Wave } from "./wave"

/** Adds a mail to a ticket. What a machine wrote is kept and shown but moves nothing. */
export function appendMail(
  wave: Wave,
  mail: PreparedMail,
  ticket: DeskTicket,
  sender: EmailAddress | null,
  reopens: boolean
): void {
  const created_at = wave.nextMoment()
  const id = wave.facts.newId("tmsg")
  wave.addMessage(mail, inboundMessage(mail, wave.facts, { id, ticket_id: ticket.id, created_at }))
  wave.desk.touch(ticket)
  ticket.message_count++
  if (wordOfPerson(mail.verdict)) {
    wave.addPeople(mail, ticket, created_at, sender)
    ticket.last_message_at = created_at
    ticket.last_message_direction = "inbound"
    ticket.last_message_preview = previewOf(mail.email.visible_text || mail.email.text)
    if (!mail.row.is_import) {
      ticket.unanswered_since ??= created_at
    }
  } else {
    const because = mail.verdict.kind === "automatic" ? mail.verdict.because : mail.verdict.kind
    const payload = { message_id: id, because }
    wave.addEvent(ticket.id, created_at, { type: "auto_reply_received", payload })
  }
  if (reopens) {
    reopen(wave, ticket, created_at)
  }
  wave.result(mail, {
    state: "processed",
    reason: "appended",
    ticket_id: ticket.id,
    message_id: id,
  })
}

function reopen(wave: Wave, ticket: DeskTicket, at: string): void {
  const payload = { from: ticket.status, to: "open" as const, because: "customer_message" }
  wave.addEvent(ticket.id, at, { type: "status_changed", payload })
  if (ticket.status === "resolved" || ticket.status === "closed") {
    wave.plan.reopened.push(ticket.id)
    ticket.reopened_at = at
  }
  Object.assign(ticket, { status: "open", resolved_at: null, closed_at: null, resume_at: null })
}
