import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail"
import type { DeliveryReport } from "../../../modules/mail/repositories/outbound-report-repository"
import type { MailModuleService } from "../../../modules/mail/service"

export const markDeliveriesReportedStepId = "helpdesk-mark-deliveries-reported"

export const markDeliveriesReportedStep = createStep(
  markDeliveriesReportedStepId,
  async (reports: DeliveryReport[], { container }) => {
    if (reports.length > 0) {
      await container.resolve<MailModuleService>(MAIL_MODULE).markDeliveriesReported(reports)
    }
    return new StepResponse(reports.length)
  }
)
