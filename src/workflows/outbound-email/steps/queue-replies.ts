import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { DeliveryNews } from "../../../modules/helpdesk/operations/apply-deliveries"
import type { OutgoingReply } from "../../../modules/helpdesk/repositories/outgoing-repository"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailboxRecord, MailModuleService } from "../../../modules/mail/service"
import { buildReply, type OutboundDraft } from "../../../modules/mail/utils/outbound"

export const queueRepliesStepId = "helpdesk-queue-replies"

interface Mailboxes {
  sending: (mailboxId: string | null) => MailboxRecord | undefined
  addresses: string[]
}

const readMailboxes = async (container: MedusaContainer): Promise<Mailboxes> => {
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  const all = await mail.listMailboxes({}, { order: { created_at: "ASC", id: "ASC" }, take: null })
  const fallback = all.find(({ is_active }) => is_active)
  return {
    sending: (mailboxId) => all.find(({ id }) => id === mailboxId) ?? fallback,
    addresses: all.flatMap(({ address, aliases }) => [address, ...aliases]),
  }
}

/** What can be sent becomes a draft; what cannot is told so on the message. */
const planReplies = (replies: OutgoingReply[], mailboxes: Mailboxes, signingKey: Buffer) => {
  const drafts: OutboundDraft[] = []
  const news: DeliveryNews[] = []
  for (const reply of replies) {
    const told = { message_id: reply.message_id, to: "" }
    const mailbox = mailboxes.sending(reply.mailbox_id)
    if (!mailbox) {
      news.push({ ...told, state: "pending", detail: "there is no active mailbox to send from" })
      continue
    }
    const plan = buildReply(reply, mailbox, mailboxes.addresses, signingKey)
    if (plan.status === "nobody_to_write_to") {
      const detail = "every recipient is one of our own mailboxes: there is nobody to write to"
      news.push({ ...told, state: "failed", detail })
      continue
    }
    drafts.push(plan.draft)
    news.push({ ...told, state: "queued", detail: null })
  }
  return { drafts, news }
}

/**
 * Moves replies from `pending` into the outbox. The outbox keeps one mail a message, so two runs at once, or one
 * after a crash, write the same mail once.
 */
export const queueRepliesStep = createStep(
  queueRepliesStepId,
  async ({ message_ids }: { message_ids: string[] }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const replies = await helpdesk.readPendingReplies(message_ids)
    if (replies.length === 0) {
      return new StepResponse([], [])
    }
    const [signingKey] = mail.signingKeys()
    const { drafts, news } = planReplies(replies, await readMailboxes(container), signingKey)
    const ids = (await mail.enqueueEmails(drafts)).map(({ id }) => id)
    try {
      await helpdesk.applyDeliveries(news)
    } catch (error) {
      // A step that fails is not compensated: without this the mail would leave a reply that is taken back.
      await mail.withdrawEmails(ids)
      throw error
    }
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids) {
      await putBack(container, ids)
    }
  }
)

/** A message whose mail was withdrawn waits again; one whose mail is on its way stays as it is. */
const putBack = async (container: MedusaContainer, ids: string[]): Promise<void> => {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const withdrawn = await container.resolve<MailModuleService>(MAIL_MODULE).withdrawEmails(ids)
  await helpdesk.applyDeliveries(
    withdrawn.map((message_id) => ({ message_id, state: "pending", detail: null, to: "" }))
  )
}
