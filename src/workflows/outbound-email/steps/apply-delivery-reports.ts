import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { DeliveryNews } from "../../../modules/helpdesk/operations/apply-deliveries"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { MAIL_MODULE } from "../../../modules/mail"
import type { DeliveryReport } from "../../../modules/mail/repositories/outbound-report-repository"
import type { MailModuleService } from "../../../modules/mail/service"
import type { DeliveryState } from "../../../types"

export const applyDeliveryReportsStepId = "helpdesk-apply-delivery-reports"

const BATCH = 200

export interface ReportedMessage {
  /** mail and attempt: the same news always has the same key */
  key: string
  message_id: string
  ticket_id: string
  state: DeliveryState
}

/** A mail between two attempts is `queued` for its message, with the server's words beside it. */
const newsOf = (report: DeliveryReport): DeliveryNews => ({
  message_id: report.ticket_message_id,
  state: report.state === "sending" ? "queued" : report.state,
  detail: report.last_error,
  to: report.to.map(({ address }) => address).join(", "),
})

/**
 * Tells messages what became of their mails. The mail is marked as reported afterwards, so a crash in between
 * only repeats what was said already.
 */
export const applyDeliveryReportsStep = createStep(
  applyDeliveryReportsStepId,
  async (_input: Record<string, never>, { container }) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const reports = await mail.listDeliveryReports(BATCH)
    if (reports.length > 0) {
      await helpdesk.applyDeliveries(reports.map(newsOf))
    }
    const reported = reports.map((report): ReportedMessage => ({
      key: `${report.id}:${report.state}:${report.attempts}`,
      message_id: report.ticket_message_id,
      ticket_id: report.ticket_id,
      state: newsOf(report).state,
    }))
    return new StepResponse({ reports, reported })
  }
)
