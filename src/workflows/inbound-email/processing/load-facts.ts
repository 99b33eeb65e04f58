import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { idSource } from "../../../modules/helpdesk/utils/ids/id-source"
import { MAIL_MODULE } from "../../../modules/mail"
import type { WaveMailFacts } from "../../../modules/mail/intake/inbound-mail-service"
import type { MailModuleService } from "../../../modules/mail/service"
import { AcknowledgementBudget } from "../decide/acknowledgement-budget"
import type { KnownSentMail, PreparedMail, WaveFacts } from "../decide/types"
import { findCustomers } from "../../common/find-customers"
import { slaOfSenders } from "../../sla-choice/sla-of-senders"
import type { LoadedMailbox } from "./load-mailbox"

/** Everything outside the desk a wave is decided by, in one query a source. */
export async function loadFacts(
  container: MedusaContainer,
  mails: PreparedMail[],
  { mailbox, ownAddresses }: LoadedMailbox,
  readMailFacts: (messageIds: string[], addresses: string[]) => Promise<WaveMailFacts>
): Promise<WaveFacts> {
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  const addresses = addressesOf(mails)
  const [agents, { customers, sla }, facts] = await Promise.all([
    findAgents(container),
    findSenders(container, mails, mailbox),
    readMailFacts(returnedIds(mails), addresses),
  ])
  return {
    now: new Date(),
    mailbox,
    ownAddresses,
    keys: mail.signingKeysOrNone(),
    agents,
    customers,
    sla,
    sent: new Map(facts.sent.map((row) => [row.rfc_message_id, toKnown(row)])),
    acknowledgements: new AcknowledgementBudget(facts.limits, facts.recent, facts.suppressed),
    newId: idSource(generateEntityId()),
  }
}

/** Who may have written, and what each of them was promised. */
async function findSenders(
  container: MedusaContainer,
  mails: PreparedMail[],
  mailbox: LoadedMailbox["mailbox"]
): Promise<Pick<WaveFacts, "customers" | "sla">> {
  const customers = await findCustomers(container, addressesOf(mails), spellingsOf(mails))
  return { customers, sla: await slaOfSenders(container, customers, mailbox) }
}

function addressesOf(mails: PreparedMail[]): string[] {
  const people = mails.flatMap(({ email }) => [
    email.from,
    email.reply_to,
    email.forwarded_from,
    ...email.cc,
  ])
  return [...new Set(people.flatMap((person) => (person ? [person.address] : [])))]
}

/** Senders as they wrote themselves: parsing folds the case. */
function spellingsOf(mails: PreparedMail[]): string[] {
  return mails.flatMap(
    ({ email }) => email.automation_headers["from"]?.match(/[^\s<>"(),;:]+@[^\s<>"(),;:]+/) ?? []
  )
}

function returnedIds(mails: PreparedMail[]): string[] {
  return mails.flatMap(({ email }) => email.delivery_report?.original_message_id ?? [])
}

function toKnown(row: WaveMailFacts["sent"][number]): KnownSentMail {
  const recipients = [...row.to, ...row.cc].map((person) => person.address.toLowerCase())
  const { id, ticket_id, ticket_message_id } = row
  return { id, recipients, ticket_id, ticket_message_id }
}

/** All users: they are few, and Medusa keeps the case their addresses were typed in. */
async function findAgents(container: MedusaContainer): Promise<Map<string, string>> {
  const users = container.resolve<IUserModuleService>(Modules.USER)
  const found = await users.listUsers({}, { select: ["id", "email"], take: null })
  return new Map(found.map((user) => [user.email.toLowerCase(), user.id]))
}
