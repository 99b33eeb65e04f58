import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { NoticeToTell, Telling } from "../../../modules/helpdesk/operations/tell-notice"
import { HelpdeskEvents, type SlaNoticeEventData, type SlaNoticeKind } from "../../../types"
import { earlierNotifications } from "./earlier-notifications"
import { hasEmailChannel } from "./email-channel"
import { NoticeMailer } from "./notice-mailer"
import { recipientsOf } from "./recipients"
import { ringBell } from "./ring-bell"

const EVENTS: Record<SlaNoticeKind, string> = {
  warning: HelpdeskEvents.SLA_WARNING,
  imminent: HelpdeskEvents.SLA_IMMINENT,
  breached: HelpdeskEvents.SLA_BREACHED,
}

const NO_EMAIL = "told by the bell only: no notification provider of the shop has the channel email"

/**
 * Tells notices: bell, event and mail. Repeatable, because each notification has a key: what a
 * recipient got at an earlier attempt is not sent again.
 */
export class NoticeTeller {
  private readonly mailer: NoticeMailer | null

  constructor(private readonly container: MedusaContainer) {
    this.mailer = hasEmailChannel(container) ? new NoticeMailer(container) : null
  }

  async tell(notice: NoticeToTell): Promise<Telling> {
    const people = await recipientsOf(this.container, notice)
    if (people.length === 0) {
      return { type: "again", detail: "there is no user who could be told" }
    }
    const earlier = await earlierNotifications(this.container, notice, people)
    // an attempt that came this far has left a bell behind
    if (earlier.size === 0) {
      await this.announce(notice)
    }
    await ringBell(this.container, notice, people, earlier)
    if (!this.mailer) {
      return { type: "told", detail: NO_EMAIL }
    }
    const problems = await this.mailer.send(notice, people, earlier)
    return problems.length > 0
      ? { type: "again", detail: `bell rung, mail waits: ${problems.join("; ")}` }
      : { type: "told", detail: null }
  }

  private async announce({ id, ticket_id, metric, kind, due_at }: NoticeToTell): Promise<void> {
    const data: SlaNoticeEventData = {
      id: ticket_id,
      notice_id: id,
      metric,
      due_at: due_at.toISOString(),
    }
    await this.container.resolve(Modules.EVENT_BUS).emit({ name: EVENTS[kind], data })
  }
}
