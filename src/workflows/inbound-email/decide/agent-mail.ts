import { previewOf } from "../../../modules/mail/utils/content"
import { isProven, trustedResult } from "../../../modules/mail/utils/matching"
import { signMessageId } from "../../../modules/mail/utils/threading"
import type { DeskTicket } from "./desk"
import { inboundMessage } from "./message-row"
import type { PreparedMail } from "./types"
import type { Wave } from "./wave"

/** Whether our own server vouches that the agent really wrote this: only then it may go out. */
export function isProvenAgent(wave: Wave, mail: PreparedMail): boolean {
  const { trusted_authserv_ids } = wave.facts.mailbox
  const proof = trustedResult(mail.email.authentication_results, trusted_authserv_ids)
  return mail.verdict.kind === "human" && isProven(proof, mail.email.from?.address ?? null)
}

/**
 * An agent answered from their own mail client: a public message that is sent to the customer.
 * Only what the agent typed goes on; what they quoted may be internal.
 */
export function addAgentReply(
  wave: Wave,
  mail: PreparedMail,
  ticket: DeskTicket,
  agentId: string
): void {
  const { facts } = wave
  const created_at = wave.nextMoment()
  const id = facts.newId("tmsg")
  const domain = facts.mailbox.address.split("@").pop() ?? ""
  const reference = { displayId: ticket.display_id, version: ticket.reply_token_version }
  const body = mail.email.visible_text || mail.email.text
  wave.addMessage(mail, {
    ...inboundMessage(mail, facts, { id, ticket_id: ticket.id, created_at }),
    direction: "outbound",
    author_type: "agent",
    author_id: agentId,
    to: ticket.requester_email ? [{ address: ticket.requester_email, name: "" }] : [],
    cc: [],
    body_text: body,
    body_html: null,
    visible_text: body,
    has_remote_images: false,
    rfc_message_id: signMessageId({ ...reference, unique: id, domain }, facts.keys[0]),
    rfc_references: null,
    delivery_state: ticket.requester_email ? "pending" : null,
    send_after: ticket.requester_email ? facts.now.toISOString() : null,
  })
  advance(wave, ticket, created_at, previewOf(body))
  wave.result(mail, {
    state: "processed",
    reason: "agent_reply",
    ticket_id: ticket.id,
    message_id: id,
  })
}

function advance(wave: Wave, ticket: DeskTicket, at: string, preview: string): void {
  if (ticket.status === "new" || ticket.status === "open") {
    const payload = { from: ticket.status, to: "pending" as const, because: "agent_reply" }
    wave.addEvent(ticket.id, at, { type: "status_changed", payload })
    ticket.status = "pending"
  }
  wave.desk.touch(ticket)
  ticket.message_count++
  ticket.first_responded_at ??= at
  ticket.unanswered_since = null
  ticket.last_message_at = at
  ticket.last_message_direction = "outbound"
  ticket.last_message_preview = preview
}

/** What claims to be from an agent without proof stays inside until somebody looked at it. */
export function addNoteForReview(
  wave: Wave,
  mail: PreparedMail,
  ticket: DeskTicket,
  agentId: string
): void {
  const names = mail.email.attachments
    .filter((file) => !file.is_inline)
    .map((file) => file.filename)
  const body = mail.email.visible_text || mail.email.text || mail.email.subject
  wave.plan.notes.push({
    id: wave.facts.newId("tnote"),
    ticket_id: ticket.id,
    author_id: agentId,
    body: names.length > 0 ? `${body}\n\n[${names.join(", ")}]` : body,
    mentions: [],
    inbound_email_id: mail.row.id,
    needs_review: true,
    from_email: mail.email.from?.address ?? null,
    created_at: wave.nextMoment(),
  })
  wave.result(mail, {
    state: "processed",
    reason: "note_for_review",
    ticket_id: ticket.id,
    message_id: null,
  })
}
