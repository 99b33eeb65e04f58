import { statusAfterCustomerMessage } from "../../../modules/helpdesk/utils/triage"
import type { DeskSnapshot } from "../../../modules/helpdesk/operations/ingest-mail"
import { isOwnAddress, senderOf } from "../../../modules/mail/utils/matching"
import { matchTicket } from "../../../modules/mail/utils/threading"
import type { EmailAddress } from "../../../types"
import { addAgentReply, addNoteForReview, isProvenAgent } from "./agent-mail"
import { appendMail } from "./append-mail"
import { createTicket } from "./create-ticket"
import { decideReport, ignore } from "./decide-report"
import { Desk, type DeskTicket } from "./desk"
import type { PreparedMail, WaveFacts, WavePlan } from "./types"
import { Wave } from "./wave"
import { wordOfPerson } from "./word-of-person"

/** Decides a wave of mails of one mailbox, oldest first, each in the light of those before it. */
export function decideWave(
  mails: PreparedMail[],
  snapshot: DeskSnapshot,
  facts: WaveFacts
): WavePlan {
  const wave = new Wave(facts, new Desk(snapshot, facts.agents), mails.length)
  for (const mail of mails) {
    decideMail(wave, mail)
  }
  return wave.finish()
}

function decideMail(wave: Wave, mail: PreparedMail): void {
  const done = wave.desk.ingested.get(mail.row.id)
  if (done) {
    const { ticket_id, message_id } = done
    return wave.result(mail, {
      state: "processed",
      reason: message_id ? "appended" : "note_for_review",
      ticket_id,
      message_id,
      ...(done.acknowledged_to && { acknowledge: { email: done.acknowledged_to, name: "" } }),
    })
  }
  if (mail.verdict.kind === "bounce") {
    return decideReport(wave, mail)
  }
  const sender = senderOf(mail.email, wave.facts.mailbox)
  if (isOurs(wave, mail, sender)) {
    return ignore(wave, mail, "own_mail")
  }
  const match = matchTicket(mail.email, {
    mailbox: wave.facts.mailbox,
    sender: sender?.address ?? null,
    keys: wave.facts.keys,
    tickets: wave.desk,
  })
  switch (match.kind) {
    case "none":
      return createTicket(wave, mail, sender, null)
    case "possible":
      return createTicket(wave, mail, sender, { ticket: match.ticket, because: match.because })
    default:
      return continueTicket(wave, mail, match.ticket, sender, match.kind === "token")
  }
}

/** Our own mail that came back, by its marker or by its sender. */
function isOurs(wave: Wave, mail: PreparedMail, sender: EmailAddress | null): boolean {
  const { verdict } = mail
  return (
    (verdict.kind === "automatic" && verdict.because === "x-helpdesk-auto") ||
    (sender !== null && isOwnAddress(sender.address, wave.facts.mailbox.addresses))
  )
}

function continueTicket(
  wave: Wave,
  mail: PreparedMail,
  ticket: DeskTicket,
  sender: EmailAddress | null,
  hasToken: boolean
): void {
  const { mailbox, agents, now } = wave.facts
  if (mail.row.is_import || !wordOfPerson(mail.verdict)) {
    return appendMail(wave, mail, ticket, sender, false)
  }
  const agentId = sender ? agents.get(sender.address) : undefined
  // an agent who asks is a customer here; one who has a copy still answers as an agent
  if (agentId && ticket.requester_email !== sender?.address) {
    return hasToken && isProvenAgent(wave, mail)
      ? addAgentReply(wave, mail, ticket, agentId)
      : addNoteForReview(wave, mail, ticket, agentId)
  }
  const rule = { policy: mailbox.closed_ticket_policy, reopen_days: mailbox.reopen_days }
  const closed_at = ticket.closed_at ? new Date(ticket.closed_at) : null
  const consequence = statusAfterCustomerMessage({ status: ticket.status, closed_at }, rule, now)
  return consequence.kind === "new_ticket"
    ? createTicket(wave, mail, sender, { ticket, because: "closed" })
    : appendMail(wave, mail, ticket, sender, consequence.kind === "reopen")
}
