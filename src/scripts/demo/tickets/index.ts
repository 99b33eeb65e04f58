import type { MedusaContainer } from "@medusajs/framework/types"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { PolicyVersion } from "../../../modules/helpdesk/utils/sla/types"
import { raisePriority } from "../../../modules/helpdesk/utils/sla"
import { slaColumnsOf, type TicketSla } from "../../../modules/helpdesk/utils/tickets/ticket-sla"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"
import { chooseFor } from "../../../workflows/sla-choice/load-sla-facts"
import type { TicketContext } from "./context"
import type { WrittenTicket } from "./message-row"
import { slaOf, writeSla } from "./sla"
import { stepsOf, timeOf } from "./steps"
import { stories } from "./stories"
import type { Story } from "./story"
import { merge, writeThread, type Writing } from "./thread"
import { subjectOf, ticketRow } from "./ticket-row"

/** A story with the policy and the priority its ticket gets from customer, service and so on. */
interface ChosenStory {
  story: Story
  sla: TicketSla | null
  version: PolicyVersion | null
}

async function choosePolicies(
  container: MedusaContainer,
  helpdesk: HelpdeskModuleService,
  context: TicketContext
): Promise<ChosenStory[]> {
  const chosen = await chooseFor(
    container,
    stories.map((story) => subjectOf(story, context))
  )
  const versions = await helpdesk.currentVersions([
    ...new Set(chosen.flatMap((sla) => sla?.policy_id ?? [])),
  ])
  return stories.map((story, i) => {
    const sla = chosen[i]
    const version = versions.find(({ policy_id }) => policy_id === sla?.policy_id) ?? null
    const priority = raisePriority(story.priority ?? "normal", sla?.min_priority?.value ?? null)
    return { story: { ...story, priority }, sla, version }
  })
}

async function writeStory(
  { story, sla, version }: ChosenStory,
  writing: Writing
): Promise<WrittenTicket> {
  const { helpdesk, context, now } = writing
  const steps = stepsOf(story, now)
  const { clocks, notices, ...deadlines } = slaOf(story, steps, version, now)
  const ticket = await helpdesk.createTickets({
    ...ticketRow(story, steps, context, now),
    ...slaColumnsOf(sla),
    // A JSON column's type knows only records.
    sla_choice: sla && { ...sla.choice },
    ...deadlines,
  })
  await writeThread(story, steps, ticket, writing)
  await writeSla(helpdesk, ticket.id, story, { clocks, notices }, context)
  return ticket
}

/** Forty-four tickets over ninety days, in every state. Nothing is written where tickets exist. */
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
  for (const chosen of await choosePolicies(container, helpdesk, context)) {
    const { story } = chosen
    const ticket = await writeStory(chosen, writing)
    bySubject.set(story.subject, ticket)
    const target = story.mergedInto && bySubject.get(story.mergedInto)
    if (target) await merge(ticket, target, timeOf(story, 0.1, writing.now), writing)
  }
}
