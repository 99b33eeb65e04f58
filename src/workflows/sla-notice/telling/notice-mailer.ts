import type { INotificationModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { NoticeToTell } from "../../../modules/helpdesk/operations/tell-notice"
import { noticeMail } from "../words/notice-mail"
import { earlierNotifications, type EarlierNotification } from "./earlier-notifications"
import type { Recipient } from "./recipients"
import { ticketUrl } from "./ticket-url"

/** After so many failures in a row the mail server is taken for down until the next run. */
const MOST_FAILURES = 3

const PAGE = 10

/** The e-mail half of one run of telling. */
export class NoticeMailer {
  private failuresInARow = 0
  private lastFailure = ""

  constructor(private readonly container: MedusaContainer) {}

  /** Mails a notice to those who do not have it. @returns why it is missing, one text a person */
  async send(notice: NoticeToTell, people: Recipient[]): Promise<string[]> {
    const problems: string[] = []
    for (const person of people) {
      const problem = await this.sendOnce(notice, person)
      if (problem) {
        problems.push(`${person.email}: ${problem}`)
      }
    }
    return problems
  }

  private async sendOnce(notice: NoticeToTell, person: Recipient): Promise<string | null> {
    const earlier = await this.attemptsSoFar(notice, person)
    if (earlier.some(({ status }) => status === "success")) {
      return null
    }
    if (this.failuresInARow >= MOST_FAILURES) {
      return `not tried, as mail just failed several times: ${this.lastFailure}`
    }
    try {
      await this.create(notice, person, earlier)
      this.failuresInARow = 0
      return null
    } catch (error) {
      this.failuresInARow += 1
      this.lastFailure = wordsOf(error as Error)
      return this.lastFailure
    }
  }

  /**
   * The Notification Module sends under a used key again after a failure, but then looks for its row
   * under a new id and fails anyway; and it leaves alone what a crash left unfinished. So every
   * attempt has a key, and a row, of its own.
   */
  private async attemptsSoFar(
    notice: NoticeToTell,
    person: Recipient
  ): Promise<EarlierNotification[]> {
    const found: EarlierNotification[] = []
    for (let first = 1; found.length === first - 1; first += PAGE) {
      const keys = Array.from({ length: PAGE }, (_, i) => keyOf(notice, person, first + i))
      found.push(...(await earlierNotifications(this.container, keys)))
    }
    return found
  }

  private async create(
    notice: NoticeToTell,
    person: Recipient,
    earlier: EarlierNotification[]
  ): Promise<void> {
    const firstKey = keyOf(notice, person, 1)
    const url = await ticketUrl(this.container, notice.ticket_id)
    const { display_id } = notice.ticket
    const notifications = this.container.resolve<INotificationModuleService>(Modules.NOTIFICATION)
    await notifications.createNotifications({
      to: person.email,
      channel: "email",
      template: "helpdesk-sla-notice",
      // Every user of the admin can list this; what customers wrote is in the content, which is not kept.
      data: {
        display_id,
        metric: notice.metric,
        kind: notice.kind,
        due_at: notice.due_at.toISOString(),
        url,
      },
      content: noticeMail(notice, url),
      provider_data: { message_id: `helpdesk-sla.${notice.id}.${person.id}` },
      resource_id: notice.id,
      resource_type: "helpdesk_sla_notice",
      receiver_id: person.id,
      trigger_type: `helpdesk.sla.${notice.kind}`,
      original_notification_id:
        earlier.find(({ idempotency_key }) => idempotency_key === firstKey)?.id ?? null,
      idempotency_key: keyOf(notice, person, earlier.length + 1),
    })
  }
}

const keyOf = (notice: NoticeToTell, person: Recipient, attempt: number): string =>
  `helpdesk:sla:${notice.id}:${person.id}:email:${attempt}`

/** The provider's words, without the module's own around them; one line. */
const wordsOf = ({ message }: Error): string =>
  message
    .replace(/^Failed to send notification with id \S+:\s*/, "")
    .replace(/\s+/g, " ")
    .slice(0, 500)
