import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { UserNotice } from "../../notification/steps/notify-users"
import type { ReportedMessage } from "./apply-delivery-reports"

export const failedDeliveryNoticesStepId = "helpdesk-failed-delivery-notices"

/** Who hears of a mail that did not arrive: the assignee, else the agent who wrote it. Keyed, so told once. */
export const failedDeliveryNoticesStep = createStep(
  failedDeliveryNoticesStepId,
  async (reported: ReportedMessage[], { container }) => {
    const failed = reported.filter(({ state }) => state === "failed" || state === "bounced")
    if (failed.length === 0) {
      return new StepResponse([] as UserNotice[])
    }
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const ids = failed.map(({ message_id }) => message_id)
    const messages = await helpdesk.listTicketMessages(
      { id: ids },
      { relations: ["ticket"], take: ids.length }
    )
    const notices = failed.flatMap(({ key, message_id }): UserNotice[] => {
      const message = messages.find(({ id }) => id === message_id)
      const user_id = message?.ticket.assignee_id ?? message?.author_id
      return message && user_id
        ? [
            {
              user_ids: [user_id],
              title: `HD-${message.ticket.display_id}: a reply was not delivered`,
              description: "The ticket shows what the mail server said and can send it again.",
              once_key: `delivery:${key}`,
            },
          ]
        : []
    })
    return new StepResponse(notices)
  }
)
