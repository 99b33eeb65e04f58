import type { MedusaContainer } from "@medusajs/framework/types"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { DeskSnapshot, NumberedTicket } from "../../../modules/helpdesk/operations/ingest-mail"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { ClaimedBatch } from "../../../modules/mail/intake/inbound-mail-service"
import { buildAcknowledgement, type OutboundDraft } from "../../../modules/mail/utils/outbound"
import { deletePrivateFiles } from "../../attachment/steps/store-private-file"
import { decideWave } from "../decide/decide-wave"
import { lookupOf } from "../decide/lookup-of"
import type { MailResult, PreparedMail, WaveFacts, WavePlan } from "../decide/types"
import { loadFacts } from "./load-facts"
import type { LoadedMailbox } from "./load-mailbox"
import { fileIdsOf, storeAttachments } from "./store-attachments"

/**
 * Decides and writes a wave of parsed mails: files first, then everything on the desk in one
 * transaction, then what leaves by mail in the transaction that holds the batch.
 */
export async function writeWave(
  container: MedusaContainer,
  batch: ClaimedBatch,
  parsed: PreparedMail[],
  loaded: LoadedMailbox
): Promise<WavePlan> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const facts = await loadFacts(container, parsed, loaded, batch.readFacts)
  const mails = await storeAttachments(container, parsed)
  const files = new Set(fileIdsOf(mails))
  let known: DeskSnapshot["tickets"] = []
  const written = await helpdesk
    .ingestMail(lookupOf(mails, facts), (desk) => {
      known = desk.tickets
      return decideWave(mails, desk, facts)
    })
    .catch(async (error: unknown) => {
      await deletePrivateFiles(container, [...files])
      throw error
    })
  written.plan.attachments.forEach((file) => files.delete(file.file_id))
  await deletePrivateFiles(container, [...files])
  const tickets = new Map([...known, ...written.tickets].map((ticket) => [ticket.id, ticket]))
  const { results } = written.plan
  await batch.insertOutboundEmails(acknowledgements(results, tickets, mails, facts))
  await batch.recordBounces(results.flatMap((result) => result.bounce ?? []))
  return { ...written.plan, assigned: written.assigned }
}

type AnyTicket = DeskSnapshot["tickets"][number] | NumberedTicket

function acknowledgements(
  results: MailResult[],
  tickets: Map<string, AnyTicket>,
  mails: PreparedMail[],
  facts: WaveFacts
): OutboundDraft[] {
  const emails = new Map(mails.map((mail) => [mail.row.id, mail.email]))
  return results.flatMap(({ id, ticket_id, acknowledge }) => {
    const ticket = ticket_id ? tickets.get(ticket_id) : undefined
    if (!ticket || !acknowledge) {
      return []
    }
    const reply_token_version = "reply_token_version" in ticket ? ticket.reply_token_version : 1
    const answers = emails.get(id)?.message_id ?? null
    const input = { to: acknowledge, answers, now: facts.now }
    return buildAcknowledgement(
      { ...input, ticket: { ...ticket, reply_token_version } },
      facts.mailbox,
      facts.keys[0]
    )
  })
}
