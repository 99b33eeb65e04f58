import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../modules/helpdesk/service"
import { MAIL_MODULE } from "../../../../modules/mail"
import type { MailModuleService } from "../../../../modules/mail/service"
import { SLA_SWEEP } from "../../../../workflows/sla-notice/steps/sweep-clocks"
import { hasEmailChannel } from "../../../../workflows/sla-notice/telling/email-channel"

const counted = { select: ["id"], take: 1 }

/** What an operator watches: which mailboxes fail and whether queues stand still. No secrets. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const mail = req.scope.resolve<MailModuleService>(MAIL_MODULE)
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const [lastSweep, lastSlaSweep, notices] = await Promise.all([
    helpdesk.lastSweepAt(),
    helpdesk.lastSweepAt(SLA_SWEEP),
    helpdesk.noticeHealth(new Date()),
  ])
  const [mailboxes, received, failedIn, queued, failedOut, [oldest]] = await Promise.all([
    mail.listMailboxes(
      {},
      { select: ["id", "name", "is_active", "failing_since", "last_ok_at"], take: 200 }
    ),
    mail.listAndCountInboundEmails({ state: "received" }, counted),
    mail.listAndCountInboundEmails({ state: "failed" }, counted),
    mail.listAndCountOutboundEmails({ state: ["queued", "sending"] }, counted),
    mail.listAndCountOutboundEmails({ state: "failed" }, counted),
    mail.listInboundEmails(
      { state: "received" },
      { select: ["id", "received_at"], order: { received_at: "ASC" }, take: 1 }
    ),
  ])
  res.json({
    mailboxes: mailboxes.map(({ id, name, is_active, failing_since, last_ok_at }) => ({
      ...{ id, name, is_active, failing_since, last_ok_at },
    })),
    queues: {
      inbound: { received: received[1], failed: failedIn[1] },
      outbound: { queued: queued[1], failed: failedOut[1] },
    },
    oldest_unprocessed_mail: oldest ? oldest.received_at.toISOString() : null,
    last_sweep: lastSweep ? lastSweep.toISOString() : null,
    sla: {
      last_sweep: lastSlaSweep ? lastSlaSweep.toISOString() : null,
      ...notices,
      has_email_channel: hasEmailChannel(req.scope),
    },
  })
}
