import type { INotificationModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { NoticeToTell } from "../../../modules/helpdesk/operations/tell-notice"
import { noticeMail } from "../words/notice-mail"
import { CircuitBreaker } from "./circuit-breaker"
import { isRefusal } from "./is-refusal"
import { mailKey, type EarlierNotification } from "./earlier-notifications"
import type { Recipient } from "./recipients"
import { ticketUrl } from "./ticket-url"

/** Kept from run to run: each would wait for a silent mail server anew, and bells with it. */
const mailServer = new CircuitBreaker(3, (failure) => !isRefusal(failure))

type Earlier = Map<string, EarlierNotification>

/** The e-mail half of telling. */
export class NoticeMailer {
  constructor(private readonly container: MedusaContainer) {}

  /** Mails a notice to those who do not have it. @returns why it is missing, one text a person */
  async send(notice: NoticeToTell, people: Recipient[], earlier: Earlier): Promise<string[]> {
    const problems: string[] = []
    for (const person of people) {
      const problem = await this.sendOnce(notice, person, attemptsOf(notice, person, earlier))
      if (problem) {
        problems.push(`${person.email}: ${problem}`)
      }
    }
    return problems
  }

  private async sendOnce(
    notice: NoticeToTell,
    person: Recipient,
    attempts: EarlierNotification[]
  ): Promise<string | null> {
    if (attempts.some(({ status }) => status === "success")) {
      return null
    }
    const failure = await mailServer.try(() => this.create(notice, person, attempts))
    return failure && wordsOf(failure)
  }

  private async create(
    notice: NoticeToTell,
    person: Recipient,
    attempts: EarlierNotification[]
  ): Promise<void> {
    const url = await ticketUrl(this.container, notice.ticket_id)
    const { metric, kind } = notice
    const notifications = this.container.resolve<INotificationModuleService>(Modules.NOTIFICATION)
    const created = await notifications.createNotifications([
      {
        to: person.email,
        channel: "email",
        template: "helpdesk-sla-notice",
        // Every user of the admin can list this; what customers wrote is in the content, which is not kept.
        data: {
          ...{ display_id: notice.ticket.display_id, metric, kind, url },
          due_at: notice.due_at.toISOString(),
        },
        content: noticeMail(notice, url, person.language),
        provider_data: { message_id: `helpdesk-sla.${notice.id}.${person.id}` },
        resource_id: notice.id,
        resource_type: "helpdesk_sla_notice",
        receiver_id: person.id,
        trigger_type: `helpdesk.sla.${kind}`,
        original_notification_id: attempts[0]?.id ?? null,
        idempotency_key: mailKey(notice, person, attempts.length + 1),
      },
    ])
    if (created.length === 0) {
      throw new MedusaError(MedusaError.Types.CONFLICT, "an attempt of the same number was begun")
    }
  }
}

const attemptsOf = (notice: NoticeToTell, person: Recipient, earlier: Earlier) => {
  const attempts: EarlierNotification[] = []
  for (;;) {
    const attempt = earlier.get(mailKey(notice, person, attempts.length + 1))
    if (!attempt) {
      return attempts
    }
    attempts.push(attempt)
  }
}

/** The provider's words, without the module's own around them; one line. */
const wordsOf = (failure: string): string =>
  failure
    .replace(/Failed to send notification with id \S+:\s*/, "")
    .replace(/\s+/g, " ")
    .slice(0, 500)
